import CExpat
import Definitions
import Glibc

/// The XML of one part of a workbook, told element by element while its bytes come in.
///
/// Names are without their namespace; attributes without it too, but for `r:id`, which is `id`. A document type is
/// refused, because entities that it declares could grow without end.
final class XMLEvents {
  private static let deepest = 100

  /// An element begins: its name, and its attributes as asked for.
  var start: (_ name: String, _ attributes: Attributes) -> Void = { _, _ in }
  /// Text between two tags, perhaps in several pieces.
  var text: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  var end: (_ name: String) -> Void = { _ in }

  private let parser: XML_Parser
  private let place: Place
  private var depth = 0
  private var refused: String?

  /// The attributes of an element, of which few are looked at.
  struct Attributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the attribute with this local name.
    subscript(name: StaticString) -> String? {
      bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the value, valid while the element begins.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
      guard var pair = list else { return nil }
      while let key = pair[0], let value = pair[1] {
        if strcmp(XMLEvents.local(key), name.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { $0 })
          == 0
        {
          let length = strlen(value)
          return UnsafeRawPointer(value).withMemoryRebound(to: UInt8.self, capacity: length) {
            UnsafeBufferPointer(start: $0, count: length)
          }
        }
        pair += 2
      }
      return nil
    }
  }

  /// A parser for a part of the workbook at this place.
  init(at place: Place) throws(StageFailure) {
    guard let parser = XML_ParserCreateNS(nil, 0x7C) else {
      throw StageFailure(.intake, "there is no memory left", exit: .ioError)
    }
    self.parser = parser
    self.place = place
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { own, name, list in XMLEvents.of(own).begin(name!, Attributes(list: list)) },
      { own, name in XMLEvents.of(own).finish(name!) })
    XML_SetCharacterDataHandler(parser) { own, start, count in
      let events = XMLEvents.of(own)
      guard events.refused == nil, let start else { return }
      start.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        events.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { own, _, _, _, _ in
      XMLEvents.of(own).refuse("declares a document type")
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Takes the next bytes; `nil` is the end.
  func take(_ bytes: UnsafeRawBufferPointer?) throws(StageFailure) {
    let start = bytes?.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = XML_Parse(parser, start, Int32(bytes?.count ?? 0), bytes == nil ? 1 : 0)
    if let refused { throw refusal("is damaged: \(refused)") }
    guard status == XML_STATUS_OK else {
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
      throw refusal("is damaged: its XML cannot be read (\(reason))")
    }
  }

  private func refusal(_ what: String) -> StageFailure {
    StageFailure(.intake, at: place, what, remedy: ArchiveHandle.remedy, exit: .dataRefused)
  }

  private func refuse(_ what: String) {
    refused = refused ?? what
    XML_StopParser(parser, 0)
  }

  private func begin(_ name: UnsafePointer<CChar>, _ attributes: Attributes) {
    depth += 1
    guard depth <= Self.deepest else {
      return refuse("has more than \(Self.deepest) elements inside each other")
    }
    start(String(cString: Self.local(name)), attributes)
  }

  private func finish(_ name: UnsafePointer<CChar>) {
    depth -= 1
    end(String(cString: Self.local(name)))
  }

  private static func of(_ own: UnsafeMutableRawPointer?) -> XMLEvents {
    Unmanaged<XMLEvents>.fromOpaque(own!).takeUnretainedValue()
  }

  private static func local(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    strrchr(name, 0x7C).map { UnsafePointer($0) + 1 } ?? name
  }
}
