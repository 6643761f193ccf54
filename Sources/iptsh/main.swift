print("iptsh")
