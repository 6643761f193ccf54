package import IPTLanguage
package import IPTModel

/// Where scripts and cases come from that scripts name.
package protocol ScriptFiles {
  /// Whether there is a place at all where files are looked for.
  var hasPlace: Bool { get }

  /// Reads the script that another script names.
  ///
  /// - Parameters:
  ///   - path: The name as the script writes it, relative to the script.
  ///   - source: The script that names it.
  /// - Returns: The text, with the path that names it.
  /// - Throws: A ``Failure`` that says why there is none: it lies outside of the root, it is missing,
  ///   it is no script.
  func read(_ path: String, from source: Source) throws(Failure) -> Source

  /// Reads the script or the case file that a scenario begins with.
  ///
  /// - Parameters:
  ///   - path: The name as the script writes it, relative to the script.
  ///   - source: The script that names it.
  /// - Returns: The text of the script, or the case.
  /// - Throws: A ``Failure`` that says why there is none, or what is wrong with the case file.
  func readOrigin(_ path: String, from source: Source) throws(Failure) -> ScenarioOrigin
}

extension ScriptFiles {
  package var hasPlace: Bool { true }
}

/// What a scenario begins with.
package enum ScenarioOrigin {
  /// A script that is run first.
  case script(Source)
  /// A case as it was saved.
  case book(Casebook)
}

/// No files: texts that come from nowhere include nothing.
package struct NoScripts: ScriptFiles {
  package init() {}

  package var hasPlace: Bool { false }

  package func read(_ path: String, from source: Source) throws(Failure) -> Source {
    throw Failure(.cannotInclude, "no other script can be read here")
  }

  package func readOrigin(_ path: String, from source: Source) throws(Failure) -> ScenarioOrigin {
    throw Failure(.cannotInclude, "no other file can be read here")
  }
}
