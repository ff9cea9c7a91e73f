// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A stage imports `Definitions` and what it takes in, and only `Running` all; `ImportOrderTests` keeps it so.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: ["Definitions"] + dependencies, swiftSettings: strict)
}

/// A C library of the system, found by pkg-config and installed by apt.
func system(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// libFuzzer around the targets of `Fuzzing`; it links only with `-sanitize=fuzzer`, so only `make fuzz` has it.
let fuzzer: [Target] =
  Context.environment["KWARTAAL_FUZZ"] == nil
  ? []
  : [
    .executableTarget(name: "Fuzzer", dependencies: ["Fuzzing"], path: "Tests/Fuzzer", swiftSettings: strict)
  ]

let package = Package(
  name: "kwartaal",
  products: [.executable(name: "kwartaal", targets: ["kwartaal"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    system("CLibarchive", "libarchive", "libarchive-dev"),
    system("CExpat", "expat", "libexpat1-dev"),
    system("CIsal", "libisal", "libisal-dev"),
    // Under libarchive already; its SHA-256 uses the instructions of the processor.
    system("CNettle", "nettle", "nettle-dev"),
    system("CSodium", "libsodium", "libsodium-dev"),
    system("CXlsxwriter", "xlsxwriter", "libxlsxwriter-dev"),
    .target(
      name: "Definitions",
      dependencies: [.product(name: "Yams", package: "Yams"), "CNettle", "CSodium"],
      swiftSettings: strict),
    stage("Intake", ["CExpat", "CLibarchive", "CIsal"]),
    stage("Counting", ["Intake"]),
    stage("Edition"),
    stage("Disclosure", ["Counting", "Edition"]),
    stage("Reporting", ["Edition", "CXlsxwriter"]),
    // What it keeps for itself is packed, and a workbook is a zip archive.
    stage("Publishing", ["Edition", "Reporting", "CLibarchive"]),
    stage("Sampling", ["CLibarchive"]),
    .target(
      name: "Running",
      dependencies: [
        "Definitions", "Intake", "Counting", "Edition", "Disclosure", "Reporting", "Publishing",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kwartaal",
      dependencies: [
        "Definitions", "Intake", "Counting", "Edition", "Disclosure", "Reporting", "Publishing", "Running",
        "Sampling",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "Fuzzing", dependencies: ["Definitions", "Intake", "Counting", "Disclosure"],
      path: "Tests/Fuzzing",
      swiftSettings: strict),
    .testTarget(
      name: "KwartaalTests",
      dependencies: [
        "Definitions", "Intake", "Counting", "Edition", "Disclosure", "Reporting", "Publishing", "Running",
        "Sampling",
        "Fuzzing",
      ], exclude: ["Golden", "Corpora", "Cases"], swiftSettings: strict),
  ] + fuzzer
)
