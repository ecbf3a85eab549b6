export const guard = () => console.log("guarded");
