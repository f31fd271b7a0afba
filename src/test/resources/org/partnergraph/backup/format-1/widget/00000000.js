// the module of another day
