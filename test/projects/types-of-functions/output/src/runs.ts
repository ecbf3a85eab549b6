export function runs(enter: () => Promise<{ device_id: string } | null>) {
  void enter();
}

export function runsAny<T>(enter: () => Promise<T>) {
  void enter();
}
