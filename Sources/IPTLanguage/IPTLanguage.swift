// IPTLanguage
