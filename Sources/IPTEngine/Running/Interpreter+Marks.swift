import IPTLanguage
import IPTModel

/// Going back: what was not kept must not show anywhere, neither in the case nor around it.
extension Interpreter {
  /// A point to which the case, the variables and all that is known beside them can be put back.
  package struct Mark {
    fileprivate let log: Log.Mark
    fileprivate let changes: Int
    fileprivate let openSession: Int?
    fileprivate let variables: (scope: Scope, frame: Frame)
    fileprivate let definitions: Int
    fileprivate let outputs: Int
    fileprivate let notices: Int
    fileprivate let confirmations: Int
    fileprivate let remarks: Int
    fileprivate let requests: Int
    fileprivate let wantsToLeave: Bool
    let wantsErasure: Bool
    fileprivate let isStopping: Bool
    fileprivate let forgettings: Int
    fileprivate let forgottenTexts: Int
    fileprivate let sittingStart: Int
    fileprivate let skippedNumbers: [UInt64: UInt32]
  }

  /// What to do with the views and the notices that came since a mark.
  package enum Said {
    /// All are dropped: the text was wrong, so that nothing of it counts.
    case nothing
    /// Those stay that are as true of the case as it was; flags are said to be lost.
    case whatIsTrue
  }

  /// The present point.
  package var mark: Mark {
    Mark(
      log: book.log.mark, changes: book.log.changes.count, openSession: openSession,
      variables: (scope, frame), definitions: catalogue.definitions.count, outputs: outputs.count,
      notices: notices.count, confirmations: confirmations.count, remarks: remarks.count,
      requests: requests.count, wantsToLeave: wantsToLeave, wantsErasure: wantsErasure,
      isStopping: isStopping, forgettings: beforeForgetting.count,
      forgottenTexts: forgottenTexts.count, sittingStart: sittingStart,
      skippedNumbers: skippedNumbers)
  }

  /// Puts everything back to a mark.
  ///
  /// - Parameters:
  ///   - mark: A point in the course of this interpreter.
  ///   - said: What stays of what was said since.
  /// - Returns: How many views were dropped.
  @discardableResult
  package mutating func goBack(to mark: Mark, keeping said: Said) -> Int {
    let hasChanges = book.log.changes.count > mark.changes
    if beforeForgetting.count > mark.forgettings {
      // The mark is one of the log that was written anew.
      book = beforeForgetting[mark.forgettings]
      beforeForgetting.removeLast(beforeForgetting.count - mark.forgettings)
      forgottenTexts.removeLast(forgottenTexts.count - mark.forgottenTexts)
      sittingStart = mark.sittingStart
    }
    book.cut(back: mark.log)
    openSession = mark.openSession
    skippedNumbers = mark.skippedNumbers
    (scope, frame) = mark.variables
    catalogue.forgetDefinitions(after: mark.definitions)
    requests.removeLast(requests.count - mark.requests)
    (wantsToLeave, wantsErasure) = (mark.wantsToLeave, mark.wantsErasure)
    isStopping = mark.isStopping
    dropConfirmations(after: mark.confirmations, remarksAfter: mark.remarks)
    // A view of what was rolled back shows a case that nobody has; one of an untouched case is true.
    let dropped = said == .nothing || hasChanges ? outputs.count - mark.outputs : 0
    outputs.removeLast(dropped)
    let since = notices[mark.notices...]
    // What was rolled back raised no flag, but the answer was given and calls for a question.
    let unkept = since.filter { $0.code == .openFlag }.map(\.unkept)
    // What was not kept is not doubted either; it is when it is entered again.
    let kept = since.filter {
      said == .nothing ? $0.code == .answerNotKept : $0.code != .openFlag && !$0.code.isDoubt
    }
    notices.replaceSubrange(mark.notices..., with: kept + unkept)
    return dropped
  }

  /// Whether something was forgotten that the file, or its older generation, may still hold.
  package var hasForgotten: Bool { !beforeForgetting.isEmpty }

  /// Lets go of what was forgotten, once the file is without it.
  package mutating func settleForgetting() { beforeForgetting.removeAll() }

  /// Closes the open session if it does not stand any more: nothing can belong to it.
  ///
  /// The one that was open before it is open again, if it stands.
  mutating func leaveSessionThatIsGone() {
    guard let kind = schema.kind("session") else { return }
    var left: Set<Int> = []
    while let session = openSession {
      let standing = book.state.find(
        kind: kind, form: .number, key: UInt32(session), parent: Record.noRecord, in: book.log)
      if standing != nil { return }
      left.insert(session)
      openSession = outerSessions[session].flatMap { left.contains($0) ? nil : $0 }
    }
  }
}
