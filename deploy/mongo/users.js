// Run by mongosh as root, as often as one likes: forms the replica set, then makes each user with exactly the rights it needs.
const members = ["mongo-1", "mongo-2", "mongo-3"];
try {
  rs.status();
} catch (e) {
  if (e.codeName !== "NotYetInitialized") throw e;
  rs.initiate({ _id: "poam", members: members.map((host, i) => ({ _id: i, host: host + ":27017" })) });
}
while (!db.hello().isWritablePrimary) sleep(500);

const poam = db.getSiblingDB("poam");
const on = (collection, ...actions) => ({ resource: { db: "poam", collection }, actions });

// Nobody may update or remove a commit, not even the administrator who founds the ledger.
const roles = {
  founder: [
    on("ledger", "find", "insert", "createCollection"),
    on("commits", "createCollection", "createIndex", "find"),
    on("snapshots", "createCollection"),
    on("evidence", "createCollection"),
  ],
  command: [
    on("ledger", "find"),
    on("commits", "find", "insert"),
    on("evidence", "find", "insert"),
    on("snapshots", "find", "insert", "update"),
  ],
  query: ["ledger", "commits", "snapshots", "evidence"].map((collection) => on(collection, "find")),
  disposal: [on("evidence", "find", "remove")],
};

for (const [name, privileges] of Object.entries(roles)) {
  const role = "poam-" + name;
  if (poam.getRole(role)) poam.updateRole(role, { privileges, roles: [] });
  else poam.createRole({ role, privileges, roles: [] });
  const password = process.env[name.toUpperCase() + "_DB_PASSWORD"];
  if (poam.getUser(name)) poam.updateUser(name, { pwd: password, roles: [role] });
  else poam.createUser({ user: name, pwd: password, roles: [role] });
}
print("The replica set has a primary; users: " + Object.keys(roles).join(", "));
