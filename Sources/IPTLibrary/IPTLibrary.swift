// IPTLibrary
