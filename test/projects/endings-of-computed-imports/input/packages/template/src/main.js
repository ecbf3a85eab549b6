for (const file of ["a.js", "b.js"])
  await (await import(`./plugins/${file}`)).default("u");
