/// What the owners of codes ask for, wherever these are shown.
package enum Notices {
  /// What goes with the codes of measures wherever they are shown.
  package static let loinc =
    "LOINC codes are copyright of Regenstrief Institute, Inc. and the LOINC Committee, and are used "
    + "under the licence at loinc.org/license; LOINC is a registered trademark of Regenstrief "
    + "Institute, Inc."
}
