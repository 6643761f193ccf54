// IPTReports
