// IPTShell
