// IPTEngine
