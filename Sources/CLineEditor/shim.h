// Typed doors to libedit's variadic calls, and to the few C things Swift cannot reach by itself.
// One function per operation: what is passed is checked by the compiler, not by va_arg.
#pragma once

#include <fcntl.h>
#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

// Hidden behind feature macros by the system headers.
extern int wcwidth(wchar_t);

typedef unsigned char (*cle_key_fn)(EditLine *, int);
typedef wchar_t *(*cle_prompt_fn)(EditLine *);

/* Life of an editor */

/// A stream into memory, so that what libedit draws and what we draw leave in one write.
typedef struct {
  FILE *file;
  char *bytes;
  size_t count;
} cle_sink;

static inline cle_sink *cle_sink_open(void) {
  cle_sink *s = calloc(1, sizeof *s);
  if (s != NULL && (s->file = open_memstream(&s->bytes, &s->count)) == NULL) {
    free(s);
    return NULL;
  }
  return s;
}
/// How many bytes have been written since the last call; they stand in `bytes` until the next write.
static inline size_t cle_sink_take(cle_sink *s) {
  size_t count = fflush(s->file) == 0 ? s->count : 0;
  rewind(s->file);
  return count;
}
static inline void cle_sink_close(cle_sink *s) {
  (void)fclose(s->file);
  free(s->bytes);
  free(s);
}

/// Opens an editor that reads the terminal and writes into a sink; what libedit says about TERM is not
/// printed.
static inline EditLine *cle_open(const char *program, cle_sink *sink) {
  FILE *quiet = fopen("/dev/null", "we");
  EditLine *e = el_init_fd(
      program, stdin, sink->file, quiet != NULL ? quiet : stderr, STDIN_FILENO, STDOUT_FILENO,
      STDERR_FILENO);
  if (e != NULL) (void)el_set(e, EL_SETFP, 2, stderr);
  if (quiet != NULL) (void)fclose(quiet);
  return e;
}

/// Closes an editor and leaves the terminal as it is.
///
/// libedit would give it back with TCSAFLUSH, and what was typed ahead would be lost; with editing off it
/// does not touch it.
static inline void cle_close(EditLine *e) {
  (void)el_set(e, EL_EDITMODE, 0);
  el_end(e);
}

static inline void cle_set_client(EditLine *e, void *p) { (void)el_set(e, EL_CLIENTDATA, p); }
static inline void *cle_client(EditLine *e) {
  void *p = NULL;
  (void)el_get(e, EL_CLIENTDATA, &p);
  return p;
}

/* Set-up */

static inline int cle_set_prompt(EditLine *e, cle_prompt_fn f) { return el_wset(e, EL_PROMPT, f); }
static inline int cle_set_mode(EditLine *e, const char *name) {
  return el_set(e, EL_EDITOR, name);
}
static inline int cle_set_reader(EditLine *e, el_rfunc_t f) { return el_set(e, EL_GETCFN, f); }
/// What libedit keeps of a function's name and help: it asks for memory that stays.
static inline wchar_t *cle_keep(const char *text) {
  size_t count = strlen(text) + 1;
  wchar_t *wide = malloc(count * sizeof *wide);
  for (size_t i = 0; wide != NULL && i < count; i += 1) wide[i] = (unsigned char)text[i];
  return wide;
}
static inline int cle_add_key(EditLine *e, const char *name, const char *help, cle_key_fn f) {
  wchar_t *words = cle_keep(name), *more = cle_keep(help);
  return words != NULL && more != NULL ? el_wset(e, EL_ADDFN, words, more, f) : -1;
}
/// A key or a function's name, of ASCII and short, as libedit reads it; it would take longer to make it so.
typedef struct {
  wchar_t text[32];
} cle_word;
static inline cle_word cle_widen(const char *text) {
  cle_word word = {{0}};
  for (size_t i = 0; i < 31 && text[i] != '\0'; i += 1) word.text[i] = (unsigned char)text[i];
  return word;
}
static inline int cle_bind(EditLine *e, const char *key, const char *command) {
  cle_word keys = cle_widen(key), words = cle_widen(command);
  return el_wset(e, EL_BIND, keys.text, words.text, NULL);
}
/// Binds in the second key map: the command map of vi mode.
static inline int cle_bind_command(EditLine *e, const char *key, const char *command) {
  cle_word keys = cle_widen(key), words = cle_widen(command);
  return el_wset(e, EL_BIND, L"-a", keys.text, words.text, NULL);
}
/// Lets Ctrl-S reach the editor instead of freezing the terminal, and the keys that make signals too; and
/// CR and LF as they are sent, so that both in a paste are one end of a line.
static inline int cle_free_keys(EditLine *e) {
  return el_set(e, EL_SETTY, "-d", "-ixon", "-isig", "-icrnl", "-inlcr", NULL);
}

/// The most of a line that libedit's commands have room for; they write beyond it.
enum { cle_longest_command = 1000, cle_greatest_source = 1 << 20 };

/// Opens a plain file of a size that somebody may have written; NULL where there is nothing to read, and
/// where `*refused` says so, something that is no such file.
static inline FILE *cle_open_source(const char *path, int *refused) {
  // Without waiting for who may write into a pipe.
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  struct stat is;
  FILE *file = NULL;
  *refused = 0;
  if (fd < 0) return NULL;
  if (fstat(fd, &is) != 0 || !S_ISREG(is.st_mode) || is.st_size > cle_greatest_source) {
    // /dev/null is what somebody names who wants none.
    *refused = !S_ISCHR(is.st_mode);
  } else {
    file = fdopen(fd, "r");
  }
  if (file == NULL) (void)close(fd);
  return file;
}

/// Reads a file of libedit's commands to its end, silently, and counts the lines that it does not
/// understand or has no room for; the numbers of the first of them stand in `faulty`.
///
/// The result is -1 where that is no file to be read.
static inline int cle_source(EditLine *e, const char *path, int *faulty, int most) {
  int refused = 0;
  FILE *file = cle_open_source(path, &refused);
  if (file == NULL) return refused ? -1 : 0;
  FILE *quiet = fopen("/dev/null", "we");
  if (quiet != NULL) (void)el_set(e, EL_SETFP, 2, quiet);
  Tokenizer *words = tok_init(NULL);
  char *line = NULL;
  size_t room = 0;
  int count = 0;
  for (int number = 1; words != NULL && getline(&line, &room, file) >= 0; number += 1) {
    line[strcspn(line, "\n")] = '\0';
    int argc = 0;
    const char **argv = NULL;
    tok_reset(words);
    if (line[strspn(line, " \t")] == '\0' || line[strspn(line, " \t")] == '#') continue;
    if (strlen(line) <= cle_longest_command && tok_str(words, line, &argc, &argv) == 0 && argc > 0 &&
        el_parse(e, argc, argv) == 0) {
      continue;
    }
    if (count < most) faulty[count] = number;
    count += 1;
  }
  free(line);
  if (words != NULL) tok_end(words);
  (void)el_set(e, EL_SETFP, 2, stderr);
  if (quiet != NULL) (void)fclose(quiet);
  (void)fclose(file);
  return count;
}

/* Asking */

static inline int cle_is_vi(EditLine *e) {
  const char *name = NULL;
  return el_get(e, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}
static inline int cle_is_editing(EditLine *e) {
  int on = 0;
  return el_get(e, EL_EDITMODE, &on) == 0 && on;
}
/// The terminal's string for a capability, or NULL when it has none.
static inline const char *cle_capability(EditLine *e, const char *name) {
  char *value = NULL;
  return el_get(e, EL_GETTC, name, &value) == 0 ? value : NULL;
}

/// Makes libedit print what it has bound to a key, if it has; what it says otherwise is lost.
static inline void cle_print_key(EditLine *e, const char *key) {
  FILE *quiet = fopen("/dev/null", "we");
  if (quiet == NULL) return;
  (void)el_set(e, EL_SETFP, 2, quiet);
  (void)el_set(e, EL_BIND, key, NULL);
  (void)el_set(e, EL_SETFP, 2, stderr);
  (void)fclose(quiet);
}

/* While a line is read */

static inline void cle_prepare_terminal(EditLine *e, int on) {
  (void)el_set(e, EL_PREP_TERM, on);
}
/// Forgets the keys that a command of vi mode is still to type again, once the reading is over: libedit
/// would type them into the next line. The reader must hand out no key by then.
static inline void cle_drop_pushed(EditLine *e) {
  wchar_t key;
  while (el_wgetc(e, &key) == 1) {}
  (void)el_set(e, EL_PREP_TERM, 0);
}
/// Makes libedit believe in a window of so many rows, until it asks the terminal again.
///
/// What it has drawn must be drawn anew at once, for its cursor may stand below them.
static inline void cle_believe_rows(EditLine *e, int rows) {
  char text[12];
  (void)snprintf(text, sizeof text, "%d", rows);
  (void)el_set(e, EL_SETTC, "li", text, NULL);
}
static inline void cle_refresh(EditLine *e) { (void)el_set(e, EL_REFRESH); }

/* History */

/// An empty history: some commands of vi mode ask for one without looking whether there is any.
static inline HistoryW *cle_history_open(EditLine *e) {
  HistoryW *h = history_winit();
  if (h != NULL) (void)el_wset(e, EL_HIST, history_w, h);
  return h;
}

/* Files */

/// Locks an open folder for as long as the descriptor or a copy of it lasts; 0 when nobody else has it.
static inline int cle_lock(int fd) { return flock(fd, LOCK_EX | LOCK_NB); }

/* Terminal */

/// How many bytes wait to be read from a terminal.
static inline int cle_waiting(int fd) {
  int count = 0;
  return ioctl(fd, FIONREAD, &count) == 0 && count > 0 ? count : 0;
}

/// The window's size; 0 when the descriptor is a terminal that knows it.
static inline int cle_window_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}
