for (const file of ["a.js", "b.js"])
  await (await import("./plugins/" + file)).default("u");
for (const file of ["a.js", "b.js"])
  await (await import("./plugins/".concat(file))).default("u");
