/// A theme of the European vocabulary for catalogues of data (`data-theme`).
package enum DataTheme: String, CaseIterable, Sendable {
  case agriculture = "AGRI"
  case economy = "ECON"
  case education = "EDUC"
  case energy = "ENER"
  case environment = "ENVI"
  case government = "GOVE"
  case health = "HEAL"
  case international = "INTR"
  case justice = "JUST"
  case regions = "REGI"
  case society = "SOCI"
  case technology = "TECH"
  case transport = "TRAN"
}
