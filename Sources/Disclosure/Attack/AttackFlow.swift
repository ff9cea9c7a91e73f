/// A circulation with lower and upper bounds on its edges, by augmenting paths (Ford and Fulkerson 1962).
struct AttackFlow {
  private var edgesOf: [[Int]]
  private var target: [Int] = []
  /// What may still be pushed through an edge; edge `e ^ 1` is its reverse.
  private var rest: [Int] = []
  private var lowest: [Int] = []
  /// What the lower bounds bring into a node more than they take out.
  private var excess: [Int]
  private let nodes: Int

  init(nodes: Int) {
    self.nodes = nodes
    edgesOf = Array(repeating: [], count: nodes + 2)
    excess = Array(repeating: 0, count: nodes)
  }

  /// Adds an edge and gives its number.
  mutating func add(_ from: Int, _ to: Int, _ bounds: ClosedRange<Int>) -> Int {
    edgesOf[from].append(target.count)
    edgesOf[to].append(target.count + 1)
    target += [to, from]
    rest += [bounds.upperBound - bounds.lowerBound, 0]
    lowest += [bounds.lowerBound, 0]
    if from < nodes, to < nodes {
      excess[to] += bounds.lowerBound
      excess[from] -= bounds.lowerBound
    }
    return target.count - 2
  }

  /// Finds a circulation within all bounds; false when there is none.
  mutating func makeFeasible() -> Bool {
    let last = target.count
    var needed = 0
    for (node, amount) in excess.enumerated() {
      if amount > 0 {
        _ = add(nodes, node, 0...amount)
        needed += amount
      } else if amount < 0 {
        _ = add(node, nodes + 1, 0 ... -amount)
      }
    }
    let isFeasible = push(from: nodes, to: nodes + 1, atMost: .max, without: nil) == needed
    for edge in last..<target.count { rest[edge] = 0 }
    return isFeasible
  }

  /// The least and the most that an edge can carry, while all bounds hold.
  mutating func range(of edge: Int) -> ClosedRange<Int> {
    let (from, to) = (target[edge ^ 1], target[edge])
    let raised = push(from: to, to: from, atMost: rest[edge], without: edge)
    rest[edge] -= raised
    rest[edge ^ 1] += raised
    let most = lowest[edge] + rest[edge ^ 1]
    let lowered = push(from: from, to: to, atMost: rest[edge ^ 1], without: edge)
    rest[edge] += lowered
    rest[edge ^ 1] -= lowered
    return lowest[edge] + rest[edge ^ 1]...most
  }

  /// Pushes as much as fits, up to a limit, along shortest paths that avoid an edge.
  private mutating func push(from source: Int, to sink: Int, atMost limit: Int, without avoided: Int?) -> Int
  {
    var pushed = 0
    var arrival = Array(repeating: -1, count: nodes + 2)
    while pushed < limit {
      for node in arrival.indices { arrival[node] = -1 }
      var queue = [source]
      var next = 0
      while next < queue.count, arrival[sink] < 0 {
        let node = queue[next]
        next += 1
        for edge in edgesOf[node] where rest[edge] > 0 && arrival[target[edge]] < 0 && target[edge] != source
        {
          if let avoided, edge | 1 == avoided | 1 { continue }
          arrival[target[edge]] = edge
          queue.append(target[edge])
        }
      }
      guard arrival[sink] >= 0 else { break }
      var amount = limit - pushed
      var node = sink
      while node != source {
        amount = min(amount, rest[arrival[node]])
        node = target[arrival[node] ^ 1]
      }
      node = sink
      while node != source {
        rest[arrival[node]] -= amount
        rest[arrival[node] ^ 1] += amount
        node = target[arrival[node] ^ 1]
      }
      pushed += amount
    }
    return pushed
  }
}
