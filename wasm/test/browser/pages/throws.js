// Both a script and a worker.
console.error("said");
throw new Error("thrown");
