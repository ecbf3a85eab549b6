effect("first");
