import Intake
import Testing

/// A piece of CSV and the rows it must give, however it is cut.
struct RowCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let rows: [[String]]
  /// The physical line of each row; 1, 2, 3 … when left out.
  var lines: [Int]?
  var faults: [Int: RowFault] = [:]

  var testDescription: String { name }
  var bytes: [UInt8] { Array(text.utf8) }

  static let all =
    spectrum + conformance + [
      RowCase(name: "no bytes", text: "", rows: []),
      RowCase(name: "one line end", text: "\n", rows: [[""]]),
      RowCase(name: "no final line end", text: "a;b\nc;d", rows: [["a", "b"], ["c", "d"]]),
      RowCase(name: "empty last field", text: "a;\nb;", rows: [["a", ""], ["b", ""]]),
      RowCase(name: "empty fields", text: ";;\n;", rows: [["", "", ""], ["", ""]]),
      RowCase(name: "blank lines", text: "a\n\n \t\nb\n\n", rows: [["a"], [""], [" \t"], ["b"], [""]]),
      RowCase(
        name: "mixed line ends", text: "a\r\nb\nc\rd\r\r\ne\n\r\nf",
        rows: [["a"], ["b"], ["c"], ["d"], [""], ["e"], [""], ["f"]]),
      RowCase(name: "CRLF blank lines", text: "a\r\n\r\n\r\nb", rows: [["a"], [""], [""], ["b"]]),
      RowCase(
        name: "line breaks in quotes", text: "\"a\r\nb\nc\rd\n\re\";1\nx;2\r\n\"\n\";3\ny",
        rows: [["a\r\nb\nc\rd\n\re", "1"], ["x", "2"], ["\n", "3"], ["y"]], lines: [1, 7, 8, 10]),
      RowCase(name: "quoted empty", text: "\"\";\"\"\n\"\"", rows: [["", ""], [""]]),
      RowCase(name: "only a doubled quote", text: "\"\"\"\";x\n", rows: [["\"", "x"]]),
      RowCase(
        name: "doubled quotes in two fields", text: "\"a\"\"b\";\"\"\"c\"\"\"\nd;\"e;\"\"f\"\n",
        rows: [["a\"b", "\"c\""], ["d", "e;\"f"]]),
      RowCase(
        name: "quote inside an unquoted field", text: "a\"b;c\"\nd \"e\";f\n",
        rows: [["a\"b", "c\""], ["d \"e\"", "f"]]),
      RowCase(
        name: "text after a closing quote", text: "\"a\"b;\"c\"\"d\"\n\"e\" ;f\ng",
        rows: [["\"a\"b", "c\"d"], ["\"e\" ", "f"], ["g"]], faults: [0: .textAfterQuote, 1: .textAfterQuote]),
      RowCase(
        name: "quote never closed", text: "a\nb;\"c\nd;e\nf\n", rows: [["a"], ["b", "c\nd;e\nf\n"]],
        faults: [1: .unclosedQuote]),
      RowCase(name: "quote closed at the end", text: "a;\"b\"", rows: [["a", "b"]]),
      RowCase(name: "quote opened at the end", text: "a;\"", rows: [["a", ""]], faults: [0: .unclosedQuote]),
      RowCase(
        name: "NUL", text: "a\0;b\nc\n\"\0\"\n", rows: [["a\0", "b"], ["c"], ["\0"]],
        faults: [0: .nulByte, 2: .nulByte]),
      RowCase(name: "byte order mark", text: "\u{FEFF}a;b\n", rows: [["a", "b"]]),
      RowCase(name: "two byte order marks", text: "\u{FEFF}\u{FEFF}\"a\";b\n", rows: [["a", "b"]]),
      RowCase(
        name: "a third byte order mark is text", text: "\u{FEFF}\u{FEFF}\u{FEFF}a\n", rows: [["\u{FEFF}a"]]),
      RowCase(name: "only a byte order mark", text: "\u{FEFF}", rows: []),
      RowCase(name: "a start like a byte order mark", text: "\u{FEC0};a\n", rows: [["\u{FEC0}", "a"]]),
      RowCase(
        name: "sep line and title", text: "sep=;\r\nTitel\r\n\r\na;b\r\n",
        rows: [["sep=;"], ["Titel"], [""], ["a", "b"]].map { $0 == ["sep=;"] ? ["sep=", ""] : $0 }),
      RowCase(
        name: "form-2022",
        text:
          "registratie_id;gemeente_bezoeker;onderwerpen;tevreden\r\n1;Súdwest-Fryslân;\"DigiD; Toeslagen;\";Ja\r\n",
        rows: [
          ["registratie_id", "gemeente_bezoeker", "onderwerpen", "tevreden"],
          ["1", "Súdwest-Fryslân", "DigiD; Toeslagen;", "Ja"],
        ]),
    ]

  /// The twelve cases of csv-spectrum, made again with our delimiter.
  private static let spectrum = [
    RowCase(
      name: "delimiter in quotes", text: "first;last;zip\nJan;Vos;\"12; Laan\"\n",
      rows: [["first", "last", "zip"], ["Jan", "Vos", "12; Laan"]]),
    RowCase(
      name: "empty", text: "a;b;c\n1;\"\";\"\"\n2;3;4\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    RowCase(
      name: "empty, CRLF", text: "a;b;c\r\n1;\"\";\"\"\r\n2;3;4\r\n",
      rows: [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
    RowCase(
      name: "escaped quotes", text: "a;b\n1;\"ha \"\"ha\"\" ha\"\n3;4\n",
      rows: [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
    RowCase(
      name: "json", text: "key;val\n1;\"{\"\"type\"\": \"\"Point\"\"; \"\"xy\"\": [1;2]}\"\n",
      rows: [["key", "val"], ["1", "{\"type\": \"Point\"; \"xy\": [1;2]}"]]),
    RowCase(
      name: "location coordinates", text: "id;lat;lon\n16;\"41°49'\";\"-12,5\"\n",
      rows: [["id", "lat", "lon"], ["16", "41°49'", "-12,5"]]),
    RowCase(
      name: "newlines", text: "a;b;c\n1;2;3\n\"Once upon \na time\";5;6\n7;8;9\n",
      rows: [["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]],
      lines: [1, 2, 3, 5]),
    RowCase(
      name: "newlines, CRLF", text: "a;b;c\r\n1;2;3\r\n\"Once upon \r\na time\";5;6\r\n7;8;9\r\n",
      rows: [["a", "b", "c"], ["1", "2", "3"], ["Once upon \r\na time", "5", "6"], ["7", "8", "9"]],
      lines: [1, 2, 3, 5]),
    RowCase(
      name: "quotes and newlines", text: "a;b\n1;\"ha \n\"\"ha\"\" \nha\"\n3;4\n",
      rows: [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]], lines: [1, 2, 5]),
    RowCase(name: "simple", text: "a;b;c\n1;2;3\n", rows: [["a", "b", "c"], ["1", "2", "3"]]),
    RowCase(name: "simple, CRLF", text: "a;b;c\r\n1;2;3\r\n", rows: [["a", "b", "c"], ["1", "2", "3"]]),
    RowCase(
      name: "utf8", text: "a;b;c\n1;2;3\n4;5;ʤ\n",
      rows: [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
  ]
}
