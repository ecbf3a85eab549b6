const shout = new Function("text", "return text.toUpperCase()");

export const label = shout("rupt");
