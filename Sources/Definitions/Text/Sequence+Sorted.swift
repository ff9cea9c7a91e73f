extension Sequence {
  /// In the order of two keys, which are made once for each element.
  package func sorted<First: Comparable, Second: Comparable>(
    by keys: (Element) -> (First, Second)
  ) -> [Element] {
    map { (keys: keys($0), element: $0) }.sorted { $0.keys < $1.keys }.map(\.element)
  }

  /// In the order of three keys, which are made once for each element.
  package func sorted<First: Comparable, Second: Comparable, Third: Comparable>(
    by keys: (Element) -> (First, Second, Third)
  ) -> [Element] {
    map { (keys: keys($0), element: $0) }.sorted { $0.keys < $1.keys }.map(\.element)
  }
}
