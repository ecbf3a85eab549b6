const load = eval("require");

exports.sharing = () => load("rupt");
