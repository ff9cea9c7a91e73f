extension Shape {
  func write(to writer: inout MarkupWriter) {
    if text == nil, children.isEmpty {
      writer.closed(name, attributes)
    } else {
      writer.element(name, attributes) { writer in
        if let text { writer.text(text) }
        for child in children { child.write(to: &writer) }
      }
    }
  }
}
