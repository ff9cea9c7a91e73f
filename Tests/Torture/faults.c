// Makes one call to the file system fail, fall short, or be the last of its process: the FAULT_AT-th, counted from 1.
//
// Preloaded (LD_PRELOAD). FAULT_KIND is the name of an error, `short` or `kill`; without FAULT_AT the calls are written to
// FAULT_LOG, a name on each line. Standard streams are left alone: who reads them is told what happened.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long calls;
static long wanted;
static int code;
static char kind;  // e: an error, s: short, k: killed
static int log_descriptor = -1;

static int error_of(const char *name) {
  static const struct { const char *name; int code; } known[] = {
    {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EINTR", EINTR}, {"EACCES", EACCES}, {"EMFILE", EMFILE},
    {"EDQUOT", EDQUOT}, {"EROFS", EROFS}, {"EPERM", EPERM}, {"ENOMEM", ENOMEM},
  };
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (!strcmp(name, known[i].name)) return known[i].code;
  return EIO;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void start(void) {
  const char *at = getenv("FAULT_AT"), *what = getenv("FAULT_KIND"), *log = getenv("FAULT_LOG");
  if (at && what) {
    wanted = atol(at);
    kind = !strcmp(what, "kill") ? 'k' : !strcmp(what, "short") ? 's' : 'e';
    code = error_of(what);
  } else if (log) {
    log_descriptor = open(log, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    atomic_store(&calls, 0);
  }
}

// Whether this call is the one; a process that is to die here does.
static int hits(const char *name) {
  if (!wanted && log_descriptor < 0) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (log_descriptor >= 0) {
    REAL(write);
    char line[64];
    int length = snprintf(line, sizeof line, "%s\n", name);
    if (real(log_descriptor, line, length) < 0) abort();
    return 0;
  }
  if (number != wanted) return 0;
  if (kind == 'k') raise(SIGKILL);
  if (kind == 'e') errno = code;
  return 1;
}

#define FAILS(name, value) if (hits(name) && kind == 'e') return value

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                         \
    REAL(name);                                                        \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                      \
    FAILS(#name, -1);                                                  \
    return real(path, flags, mode);                                    \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  if (descriptor <= 2) return real(descriptor, bytes, count);
  if (hits("write")) {
    if (kind == 'e') return -1;
    if (count > 1) count /= 2;
  }
  return real(descriptor, bytes, count);
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  REAL(read);
  if (descriptor <= 2) return real(descriptor, bytes, count);
  if (hits("read")) {
    if (kind == 'e') return -1;
    if (count > 1) count /= 2;
  }
  return real(descriptor, bytes, count);
}

int close(int descriptor) {
  REAL(close);
  if (descriptor > 2 && hits("close") && kind == 'e') {
    int error = errno;
    real(descriptor);
    errno = error;
    return -1;
  }
  return real(descriptor);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream) {
  REAL(fwrite);
  if (stream == stdout || stream == stderr) return real(bytes, size, count, stream);
  if (hits("fwrite")) return kind == 'e' ? 0 : real(bytes, size, count / 2, stream);
  return real(bytes, size, count, stream);
}

FILE *fopen(const char *path, const char *mode) { REAL(fopen); FAILS("fopen", NULL); return real(path, mode); }
FILE *fopen64(const char *path, const char *mode) { REAL(fopen64); FAILS("fopen64", NULL); return real(path, mode); }
DIR *opendir(const char *path) { REAL(opendir); FAILS("opendir", NULL); return real(path); }
struct dirent *readdir(DIR *stream) { REAL(readdir); FAILS("readdir", NULL); return real(stream); }
int fsync(int descriptor) { REAL(fsync); FAILS("fsync", -1); return real(descriptor); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); FAILS("mkdir", -1); return real(path, mode); }
int rmdir(const char *path) { REAL(rmdir); FAILS("rmdir", -1); return real(path); }
int rename(const char *old, const char *new) { REAL(rename); FAILS("rename", -1); return real(old, new); }
int unlink(const char *path) { REAL(unlink); FAILS("unlink", -1); return real(path); }
int symlink(const char *target, const char *path) { REAL(symlink); FAILS("symlink", -1); return real(target, path); }
int link(const char *old, const char *new) { REAL(link); FAILS("link", -1); return real(old, new); }
int chmod(const char *path, mode_t mode) { REAL(chmod); FAILS("chmod", -1); return real(path, mode); }
int fchmod(int descriptor, mode_t mode) { REAL(fchmod); FAILS("fchmod", -1); return real(descriptor, mode); }
int stat(const char *restrict path, struct stat *restrict status) { REAL(stat); FAILS("stat", -1); return real(path, status); }
int lstat(const char *restrict path, struct stat *restrict status) { REAL(lstat); FAILS("lstat", -1); return real(path, status); }
int fstat(int descriptor, struct stat *status) { REAL(fstat); FAILS("fstat", -1); return real(descriptor, status); }
