import Definitions

/// How the page speaks of rounded counts.
enum Rounding {
  /// `vijftallen`, or `veelvouden van 3`.
  static func multiples(_ rule: ProtectionRule) -> String {
    switch rule.base {
    case 5: "vijftallen"
    case 10: "tientallen"
    case let base?: "veelvouden van \(base)"
    case nil: "eenheden"
    }
  }
}
