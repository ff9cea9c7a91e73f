import Intake

extension RowCase {
  /// RFC 4180 and what the tests of other readers hold, made again with our delimiter.
  static let conformance = [
    RowCase(
      name: "RFC 4180: line ends", text: "aaa;bbb;ccc\r\nzzz;yyy;xxx\r\n",
      rows: [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    RowCase(
      name: "RFC 4180: no last line end", text: "aaa;bbb;ccc\r\nzzz;yyy;xxx",
      rows: [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    RowCase(
      name: "RFC 4180: spaces are part of a field", text: " aaa ;bbb\t; \r\n",
      rows: [[" aaa ", "bbb\t", " "]]),
    RowCase(
      name: "RFC 4180: some fields in quotes", text: "\"aaa\";\"bbb\";\"ccc\"\r\nzzz;yyy;xxx",
      rows: [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]),
    RowCase(
      name: "RFC 4180: a line break in a field", text: "\"aaa\";\"b\r\nbb\";\"ccc\"\r\nzzz;yyy;xxx",
      rows: [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]], lines: [1, 3]),
    RowCase(
      name: "RFC 4180: a doubled quote", text: "\"aaa\";\"b\"\"bb\";\"ccc\"", rows: [["aaa", "b\"bb", "ccc"]]),
    RowCase(name: "three quotes on either side", text: "\"\"\"a\"\"\";b\n", rows: [["\"a\"", "b"]]),
    RowCase(name: "four quotes, then a break", text: "\"\"\"\"\n\"\"\"\"\r\n", rows: [["\""], ["\""]]),
    RowCase(
      name: "five quotes leave one open", text: "\"\"\"\"\";a\nb\n", rows: [["\"\";a\nb\n"]],
      faults: [0: .unclosedQuote]),
    RowCase(name: "quote only", text: "\"", rows: [[""]], faults: [0: .unclosedQuote]),
    RowCase(name: "two quotes only", text: "\"\"", rows: [[""]]),
    RowCase(name: "one delimiter", text: ";", rows: [["", ""]]),
    RowCase(name: "one carriage return", text: "\r", rows: [[""]]),
    RowCase(name: "one CRLF", text: "\r\n", rows: [[""]]),
    RowCase(name: "LF then CR", text: "a\n\rb", rows: [["a"], [""], ["b"]]),
    RowCase(name: "only carriage returns", text: "a;b\rc;d\r", rows: [["a", "b"], ["c", "d"]]),
    RowCase(name: "a space before a quote", text: "a; \"b;c\"\n", rows: [["a", " \"b", "c\""]]),
    RowCase(
      name: "a space after a quote", text: "\"a\" ;b\nc;d\n", rows: [["\"a\" ", "b"], ["c", "d"]],
      faults: [0: .textAfterQuote]),
    RowCase(name: "a quote after text", text: "ab\"c\"\"d\";e\n", rows: [["ab\"c\"\"d\"", "e"]]),
    RowCase(name: "quoted delimiters only", text: "\";;;\";\";\"\n", rows: [[";;;", ";"]]),
    RowCase(
      name: "quoted line ends only", text: "\"\r\";\"\n\";\"\r\n\"\nx", rows: [["\r", "\n", "\r\n"], ["x"]],
      lines: [1, 5]),
    RowCase(name: "a quoted field at the end after an empty one", text: ";\"a\"", rows: [["", "a"]]),
    RowCase(
      name: "rows of different widths", text: "a\nb;c\nd;e;f\n\ng\n",
      rows: [["a"], ["b", "c"], ["d", "e", "f"], [""], ["g"]]),
    RowCase(name: "other delimiters are text", text: "a,b\tc|d;e\n", rows: [["a,b\tc|d", "e"]]),
    RowCase(
      name: "a backslash escapes nothing", text: "a\\;b\n\"c\\\";d\n", rows: [["a\\", "b"], ["c\\", "d"]]),
    RowCase(name: "an apostrophe quotes nothing", text: "'a;b'\n", rows: [["'a", "b'"]]),
    RowCase(name: "a comment is a row", text: "# a;b\nc;d\n", rows: [["# a", "b"], ["c", "d"]]),
    RowCase(
      name: "a vertical tab, a form feed and NEL end no row", text: "a\u{B}b;c\u{C}d\u{85}e\u{2028}f\n",
      rows: [["a\u{B}b", "c\u{C}d\u{85}e\u{2028}f"]]),
    RowCase(name: "control Z is text", text: "a;b\n\u{1A}", rows: [["a", "b"], ["\u{1A}"]]),
    RowCase(
      name: "a byte order mark further on is text", text: "a\n\u{FEFF}b\n", rows: [["a"], ["\u{FEFF}b"]]),
    RowCase(name: "a quote behind a byte order mark", text: "\u{FEFF}\"a;b\";c\n", rows: [["a;b", "c"]]),
    RowCase(
      name: "a NUL between a quote and a delimiter", text: "\"a\"\0;b\nc\n",
      rows: [["\"a\"\0", "b"], ["c"]], faults: [0: .textAfterQuote]),
  ]
}
