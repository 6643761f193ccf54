// IPTTestSupport
