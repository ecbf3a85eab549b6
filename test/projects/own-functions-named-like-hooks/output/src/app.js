const useEffect = (run) => run();
const addEventListener = (name, run) => {
  console.log(name);
  run();
};

export function watch(id, device) {
  const off = useEffect(() => {
    console.log("on");
    return () => {};
  });
  addEventListener("leave", () => {});
  off();
}
