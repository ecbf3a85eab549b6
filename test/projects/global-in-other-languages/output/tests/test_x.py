page.evaluate("""() => {
  Rupt.attach({
    client_id: 'abc' })
}""")
