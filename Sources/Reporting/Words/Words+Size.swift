import Definitions

extension Words {
  /// `20.000 tot 50.000 inwoners`
  func name(of size: SizeClass) -> String {
    switch (size.least, size.limit) {
    case (nil, let limit?): text(UnitPhrase.sizeBelow, ["limit": limit])
    case (let least?, nil): text(UnitPhrase.sizeFrom, ["least": least])
    case (let least?, let limit?): text(UnitPhrase.sizeBetween, ["least": least, "limit": limit])
    case (nil, nil): ""
    }
  }
}
