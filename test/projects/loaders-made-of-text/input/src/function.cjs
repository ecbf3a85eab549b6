const load = new Function("name", "return import(name)");

exports.sharing = () => load("rupt");
