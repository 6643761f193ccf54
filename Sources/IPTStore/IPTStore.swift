// IPTStore
