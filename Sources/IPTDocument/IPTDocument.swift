// IPTDocument
