#pragma once

/// Stands in place of the C library's own when the program is linked statically.
void __wrap__dl_relocate_static_pie(void);
