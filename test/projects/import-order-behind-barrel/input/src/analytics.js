effect("analytics starts");
