// IPTModel
