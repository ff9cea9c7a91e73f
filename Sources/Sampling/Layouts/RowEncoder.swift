/// Writes visits as rows of one layout, in one file.
struct RowEncoder: Sendable {
  let layout: SampleLayout
  /// The quarter whose delivery the file belongs to: the portal got columns in 2022.
  let delivery: SampleQuarter
  let places: Places

  /// The codes and names of all locations and municipalities.
  struct Places: Sendable {
    let book: LocationBook
    let municipalities: MunicipalityBook
    let locationCodes: [[UInt8]]
    let locationNames: [[UInt8]]
    let libraryNames: [[UInt8]]

    init(seed: UInt64) {
      municipalities = MunicipalityBook()
      book = LocationBook(seed: seed, municipalities: municipalities)
      locationCodes = book.locations.map(\.code)
      locationNames = book.locations.map(\.name)
      libraryNames = book.locations.map(\.libraryName)
    }
  }

  private static let strangeLocation = Array("L9998".utf8)

  /// An empty buffer for this layout; the two web forms end lines with LF.
  var buffer: RowBuffer {
    RowBuffer(lineEnd: layout == .webform2021 || layout == .monitor2024 ? "\n" : "\r\n")
  }

  /// The header as its columns, and before it the byte order mark where the layout has one.
  func appendHeader(to rows: inout RowBuffer) {
    let columns =
      switch layout {
      case .excel2019: Self.excelColumns
      case .webform2021: Self.webformColumns
      case .portal2021: portalColumns
      case .form2022: Self.formColumns
      case .monitor2024: Self.monitorColumns
      }
    let mark: [UInt8] = layout == .portal2021 ? [0xEF, 0xBB, 0xBF] : []
    rows.line(mark + Array(columns.joined(separator: ";").utf8))
  }

  /// The rows of a visit: one, or in the monitor one per question.
  func append(_ visit: Visit, to rows: inout RowBuffer) {
    switch layout {
    case .excel2019: appendExcel(visit, to: &rows)
    case .webform2021: appendWebform(visit, to: &rows)
    case .portal2021: appendPortal(visit, to: &rows)
    case .form2022: appendForm(visit, to: &rows)
    case .monitor2024: appendMonitor(visit, to: &rows)
    }
  }

  func appendLocationCode(_ visit: Visit, to rows: inout RowBuffer) {
    rows.cell(visit.location.map { places.locationCodes[$0] } ?? Self.strangeLocation)
  }

  func appendMunicipality(_ visit: Visit, to rows: inout RowBuffer) {
    switch visit.municipality {
    case .unknown: rows.cell(Labels.unknown)
    case .empty: rows.empty()
    case .code(let index): rows.cell(places.municipalities.all[index].code)
    case .spelling(let index):
      rows.cell(places.municipalities.all[index].spelling ?? name(ofMunicipality: index))
    case .name(let index): rows.cell(name(ofMunicipality: index))
    }
  }

  private func name(ofMunicipality index: Int) -> [UInt8] {
    let municipality = places.municipalities.all[index]
    return layout == .excel2019 ? municipality.windows1252 : municipality.utf8
  }
}
