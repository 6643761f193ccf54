package import IPTLanguage

/// Where scripts come from that other scripts name.
package protocol ScriptFiles {
  /// Reads the script or case file that a script names.
  ///
  /// - Parameters:
  ///   - path: The name as the script writes it, relative to the script.
  ///   - source: The script that names it.
  /// - Returns: The text, with the path that names it.
  /// - Throws: A ``Failure`` that says why there is none: it lies outside of the root, it is missing.
  func read(_ path: String, from source: Source) throws(Failure) -> Source
}

/// No files: texts that come from nowhere include nothing.
package struct NoScripts: ScriptFiles {
  package init() {}

  package func read(_ path: String, from source: Source) throws(Failure) -> Source {
    throw Failure(.cannotInclude, "no other script can be read here")
  }
}
