#include <xlsxwriter.h>

// A file in memory (Linux), which the headers keep from Swift.
int memfd_create(const char *name, unsigned int flags);
