/// Leaks in places that show less: values beside the count, words, and what no reader sees.
extension AuditTests {
  static let hidden: [Leak] = [
    Leak(
      "another value on a count", "observations.csv", "GM0228,25to65,,45,120,38,,",
      "GM0228,25to65,,45,120,38,43,", "observations.csv: "),
    Leak(
      "a value beside a count", "observations.csv", "key,2022-Q2,municipality,GM0228,visits,,125,,,,",
      "key,2022-Q2,municipality,GM0228,visits,,125,,,123,",
      "observations.csv: \"key 2022-Q2 municipality GM0228 visits visits\" has a count and another value"),
    Leak(
      "the base of a total", "observations.csv", "GM0228,total,,40,40,", "GM0228,total,,40,41,",
      "observations.csv: the base of \"gender 2022-Q2 municipality GM0228 total visits\" is neither"),
    Leak(
      "a word of status", "observations.csv", "GM0228,f,,25,40,,,visits,rounded",
      "GM0228,f,,25,40,,,visits,rounded true-24",
      ": a status that there is none of"),
    Leak(
      "a row that the nation lacks", "observations.csv", "age,2022-Q2,municipality,GM0228,unknown,",
      "age,2022-Q2,municipality,GM0228,x3,",
      "observations.csv: \"age 2022-Q2 municipality GM0228 x3 visits\" is a row that the nation does not have"
    ),
    Leak("a comment", "gemeenten/ede.html", "<td>45</td>", "<td>45</td><!-- 43 -->"),
    Leak("a title on hovering", "gemeenten/ede.html", "<td>45</td>", "<td title=\"43\">45</td>"),
    Leak("a label for screen readers", "gemeenten/ede.html", "<td>45</td>", "<td aria-label=\"43\">45</td>"),
    Leak("an attribute with data", "gemeenten/ede.html", "<td>45</td>", "<td data-n=\"43\">45</td>"),
    Leak("metadata of a figure", "figures/age.svg", "</svg>", "<metadata>6581</metadata></svg>"),
    Leak("a comment in a figure", "figures/age.svg", "</svg>", "<!--6581--></svg>"),
    Leak("a script", "index.html", "</body>", "<script>6581</script></body>"),
    Leak("unknown words about a page", "index.html", "</head>", "<meta name=\"n\" content=\"6581\"></head>"),
    Leak("a number in a paragraph", "index.html", "</main>", "<p>Dat waren er 6.581.</p></main>"),
    Leak("a number in Markdown alone", "index.md", "\n## ", "\nDat waren er 6.581.\n\n## "),
    Leak("a number in a heading of the page", "index.html", "</h1>", " 6.581</h1>"),
    Leak("a key figure", "index.html", "<dd class=\"value\">", "<dd class=\"value\">6.581 "),
    Leak("a text without a class in a figure", "figures/age.svg", "</svg>", "<text>6.581</text></svg>"),
    Leak("a style that adds text", "index.html", "</style>", "h1::after{content:\"6.581\"}</style>"),
    Leak("a label of a table", "tables/age.csv", "65 jaar of ouder", "65 jaar of ouder (6.581)"),
    Leak("a table of the quality report", "quality.html", "<td>0</td>", "<td>6.581</td>"),
    Leak("a name in the quality report", "quality.json", "\"edition\":", "\"n6581\": 1,\n  \"edition\":"),
    Leak("a name in the facts", "edition.json", "\"internal\":", "\"true_count\": 6581,\n  \"internal\":"),
    Leak("a count behind a unit", "edition.json", "\"parent\":", "\"visits\":43,\"parent\":"),
    Leak("the size of a municipality", "edition.json", "\"size\":null", "\"size\":6581"),
    Leak("a name in the definition", "definition.json", "{\n", "{\n  \"n\": 6581,\n"),
    Leak(
      "a file in the definition", "definition.json", "\"file\": \"codebook.yaml\"",
      "\"file\": \"n6581.yaml\",\n      \"content\": {}\n    },\n    {\n      \"file\": \"codebook.yaml\""),
    Leak(
      "a name in the origin of the data", "provenance.json", "\"edition\":",
      "\"true_count\": 6581,\n  \"edition\":"),
    Leak(
      "a name in the description of the data", "datapackage.json", "\"created\":",
      "\"x\": 6581,\n  \"created\":"),
    Leak("a template that does not show", "index.html", "</main>", "<template>6581</template></main>"),
    Leak("words of a head", "index.html", "<title>", "<title>6.581 "),
  ]
}
