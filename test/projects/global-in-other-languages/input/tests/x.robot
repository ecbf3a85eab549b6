Execute Javascript    return window.Rupt.attach(1)
