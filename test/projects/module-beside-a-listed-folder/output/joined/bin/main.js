const root = path.dirname(__dirname);
for (const d of ["hooks"])
  for (const f of fs.readdirSync(`${root}/${d}`))
    require(`${root}/${d}/${f}`).up();
