/// One step of compiled code; `a` is the register that is written, `b` and `c` those that are read.
struct Instruction: BitwiseCopyable {
  /// What the step does.
  enum Code: UInt8, BitwiseCopyable {
    case copy
    case add, subtract, multiply, divide
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case isIn, contains
    case and, or
    case not, negate, isKnown
    /// Works out the condition whose number is the target.
    case evaluate
    /// Goes on at the target.
    case jump
    /// Goes on at the target if `b` is false.
    case jumpIfFalse
    /// Goes on at the target if `b` is true.
    case jumpIfTrue
    /// Goes on at the target unless `b` is true.
    case jumpUnlessTrue
    /// Goes on at the target unless `b` is less than `c`; the next five likewise.
    case jumpUnlessLess, jumpUnlessLessOrEqual, jumpUnlessGreater, jumpUnlessGreaterOrEqual
    case jumpUnlessEqual, jumpUnlessNotEqual
    /// Takes the values of `b` into `a`, to go through them.
    case begin
    /// Puts the next value of `b` into `a`, or goes on at the target if there is none.
    case next
    /// Puts the values of the list in `b` into the `c` registers from `a` on; the target says where the
    /// pattern stands in the source.
    case unpack
    /// Sees to it that `a` is a whole number; the target says where it stands in the source.
    case checkCount
    /// Counts `a` down and goes on at the target, or with the next step when it is used up.
    case countDown
    /// Runs the statement whose node is the target.
    case perform
    /// Ends the block.
    case end
    /// Ends the script.
    case stop
  }

  var code: Code
  var a: UInt16 = 0
  var b: UInt16 = 0
  var c: UInt16 = 0
  var target: Int32 = 0
}
