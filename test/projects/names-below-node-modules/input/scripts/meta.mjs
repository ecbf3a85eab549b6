for (const name of ["rupt"]) console.log(import.meta.resolve(name));
