const names = { sharing: "rupt" };

console.log(Object.values(names).map((name) => require.resolve(name)));
