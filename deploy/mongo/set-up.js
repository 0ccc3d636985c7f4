// Makes the replica set and its users what they should be, from whatever is there; run as often as you like:
//   mongosh "mongodb://localhost/admin?directConnection=true" set-up.js     on the first member's machine
// What rights.json says of a user is all that it may do. A changed password or right is taken over at the next run.

const MEMBERS = ["mongo-1:27017", "mongo-2:27017", "mongo-3:27017"];
const read = (file) => require("fs").readFileSync(file, "utf8");
const RIGHTS = JSON.parse(read("/deploy/rights.json"));

// To the letter, but for one line end that an editor left.
function password(user) {
  const name = `POAM_MONGODB_${user.toUpperCase()}_PASSWORD_FILE`;
  if (!process.env[name]) {
    throw new Error(`${name} is not set`);
  }
  const found = read(process.env[name]).replace(/\r?\n$/, "");
  if (!found) {
    throw new Error(`The file ${process.env[name]} is empty`);
  }
  return found;
}

function signedIn() {
  try {
    return db.getSiblingDB("admin").auth("root", password("root")).ok === 1;
  } catch (refused) {
    return false;
  }
}

// While there is no user at all, the machine itself may begin a set and create the first one. A set of one has the primary here.
function begin() {
  try {
    rs.initiate({ _id: "poam", members: [{ _id: 0, host: MEMBERS[0] }] });
  } catch (problem) {
    if (problem.codeName !== "AlreadyInitialized") {
      throw problem;
    }
  }
  while (!db.hello().isWritablePrimary) {
    sleep(500);
  }
  db.getSiblingDB("admin").createUser({ user: "root", pwd: password("root"), roles: ["root"] });
}

// One member at a time: that is all that MongoDB takes in one step.
function join(admin) {
  for (const [id, host] of MEMBERS.entries()) {
    const config = admin.runCommand({ replSetGetConfig: 1 }).config;
    if (!config.members.some((member) => member.host === host)) {
      config.members.push({ _id: id, host });
      config.version += 1;
      const joined = admin.runCommand({ replSetReconfig: config });
      if (joined.ok !== 1) {
        throw new Error(`${host} did not join: ${joined.errmsg}`);
      }
      print(`${host} joined`);
    }
  }
}

function permit(poam, name, rights) {
  const role = {
    privileges: Object.entries(rights).map(([collection, actions]) => ({
      resource: { db: "poam", collection },
      actions,
    })),
    roles: [],
  };
  if (poam.getRole(name)) {
    poam.updateRole(name, role);
  } else {
    poam.createRole({ role: name, ...role });
  }
  const user = { pwd: password(name), roles: [name] };
  if (poam.getUser(name)) {
    poam.updateUser(name, user);
  } else {
    poam.createUser({ user: name, ...user });
  }
}

if (!signedIn()) {
  begin();
}
const root = encodeURIComponent(password("root"));
const admin = connect(`mongodb://root:${root}@${MEMBERS.join(",")}/admin?replicaSet=poam`);
join(admin);
for (const [name, rights] of Object.entries(RIGHTS)) {
  permit(admin.getSiblingDB("poam"), name, rights);
}
print(`The set has its ${MEMBERS.length} members; users: ${Object.keys(RIGHTS).join(", ")}`);
