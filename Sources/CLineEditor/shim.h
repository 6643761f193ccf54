// Typed doors to libedit's variadic calls, and to the few C things Swift cannot reach by itself.
// One function per operation: what is passed is checked by the compiler, not by va_arg.
#pragma once

#include <histedit.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Hidden behind a feature macro by the system header.
extern int wcwidth(wchar_t);

typedef unsigned char (*cle_key_fn)(EditLine *, int);
typedef wchar_t *(*cle_prompt_fn)(EditLine *);

/* Life of an editor */

/// Opens an editor on the three standard streams; what libedit says about TERM is not printed.
static inline EditLine *cle_open(const char *program) {
  FILE *quiet = fopen("/dev/null", "we");
  EditLine *e = el_init(program, stdin, stdout, quiet != NULL ? quiet : stderr);
  if (e != NULL) (void)el_set(e, EL_SETFP, 2, stderr);
  if (quiet != NULL) (void)fclose(quiet);
  return e;
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
static inline int cle_add_key(EditLine *e, const char *name, const char *help, cle_key_fn f) {
  return el_set(e, EL_ADDFN, name, help, f);
}
static inline int cle_bind(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, key, command, NULL);
}
/// Binds in the second key map: the command map of vi mode.
static inline int cle_bind_command(EditLine *e, const char *key, const char *command) {
  return el_set(e, EL_BIND, "-a", key, command, NULL);
}
/// Lets Ctrl-S reach the editor instead of freezing the terminal.
static inline int cle_free_flow_keys(EditLine *e) {
  return el_set(e, EL_SETTY, "-d", "-ixon", NULL);
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

/* While a line is read */

static inline void cle_prepare_terminal(EditLine *e, int on) {
  (void)el_set(e, EL_PREP_TERM, on);
}
static inline void cle_refresh(EditLine *e) { (void)el_set(e, EL_REFRESH); }

/* History */

static inline HistoryW *cle_history_open(EditLine *e, int size) {
  HistoryW *h = history_winit();
  HistEventW v;
  if (h == NULL) return NULL;
  (void)history_w(h, &v, H_SETSIZE, size);
  (void)history_w(h, &v, H_SETUNIQUE, 1);
  (void)el_wset(e, EL_HIST, history_w, h);
  return h;
}
static inline int cle_history_enter(HistoryW *h, const wchar_t *line) {
  HistEventW v;
  return history_w(h, &v, H_ENTER, line);
}

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
