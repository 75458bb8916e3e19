// Written by objects_vectors.py from what CPython says; not to be edited.
#include "objects_support.h"

namespace krait::testing {
namespace {

TEST(ObjectsVectors, IntAdd) {
  EXPECT_EQ(outcome([] { return add(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return add(I("1"), I("-4611686018427387905")); }), "-4611686018427387904");
  EXPECT_EQ(outcome([] { return add(I("2"), I("1073741823")); }), "1073741825");
  EXPECT_EQ(outcome([] { return add(I("3"), I("0")); }), "3");
  EXPECT_EQ(outcome([] { return add(I("7"), I("-4611686018427387905")); }), "-4611686018427387898");
  EXPECT_EQ(outcome([] { return add(I("10"), I("1073741823")); }), "1073741833");
  EXPECT_EQ(outcome([] { return add(I("-256"), I("0")); }), "-256");
  EXPECT_EQ(outcome([] { return add(I("1073741823"), I("-4611686018427387905")); }), "-4611686017353646082");
  EXPECT_EQ(outcome([] { return add(I("-1073741824"), I("1073741823")); }), "-1");
  EXPECT_EQ(outcome([] { return add(I("2147483647"), I("0")); }), "2147483647");
  EXPECT_EQ(outcome([] { return add(I("-2147483648"), I("-4611686018427387905")); }), "-4611686020574871553");
  EXPECT_EQ(outcome([] { return add(I("4294967296"), I("1073741823")); }), "5368709119");
  EXPECT_EQ(outcome([] { return add(I("4611686018427387904"), I("3")); }), "4611686018427387907");
  EXPECT_EQ(outcome([] { return add(I("-4611686018427387904"), I("-18446744073709551616")); }), "-23058430092136939520");
  EXPECT_EQ(outcome([] { return add(I("9223372036854775808"), I("-2147483648")); }), "9223372034707292160");
  EXPECT_EQ(outcome([] { return add(I("18446744073709551615"), I("3")); }), "18446744073709551618");
  EXPECT_EQ(outcome([] { return add(I("18446744073709551616"), I("-18446744073709551616")); }), "0");
  EXPECT_EQ(outcome([] { return add(I("100000000000000000000"), I("-2147483648")); }), "99999999997852516352");
  EXPECT_EQ(outcome([] { return add(I("1267650600228229401496703217721"), I("3")); }), "1267650600228229401496703217724");
  EXPECT_EQ(outcome([] { return add(I("-8727963568087712425891397479476727340041449"), I("-18446744073709551616")); }), "-8727963568087712425891415926220801049593065");
  EXPECT_EQ(outcome([] { return add(I("0"), F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return add(I("1180591620717411303424"), F("-1.5")); }), "1.1805916207174113e+21");
  EXPECT_EQ(outcome([] { return add(I("-2"), F("1e-05")); }), "-1.99999");
  EXPECT_EQ(outcome([] { return add(I("3"), F("nan")); }), "nan");
}

TEST(ObjectsVectors, IntSub) {
  EXPECT_EQ(outcome([] { return sub(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return sub(I("1"), I("-4611686018427387905")); }), "4611686018427387906");
  EXPECT_EQ(outcome([] { return sub(I("2"), I("1073741823")); }), "-1073741821");
  EXPECT_EQ(outcome([] { return sub(I("3"), I("0")); }), "3");
  EXPECT_EQ(outcome([] { return sub(I("7"), I("-4611686018427387905")); }), "4611686018427387912");
  EXPECT_EQ(outcome([] { return sub(I("10"), I("1073741823")); }), "-1073741813");
  EXPECT_EQ(outcome([] { return sub(I("-256"), I("0")); }), "-256");
  EXPECT_EQ(outcome([] { return sub(I("1073741823"), I("-4611686018427387905")); }), "4611686019501129728");
  EXPECT_EQ(outcome([] { return sub(I("-1073741824"), I("1073741823")); }), "-2147483647");
  EXPECT_EQ(outcome([] { return sub(I("2147483647"), I("0")); }), "2147483647");
  EXPECT_EQ(outcome([] { return sub(I("-2147483648"), I("-4611686018427387905")); }), "4611686016279904257");
  EXPECT_EQ(outcome([] { return sub(I("4294967296"), I("1073741823")); }), "3221225473");
  EXPECT_EQ(outcome([] { return sub(I("4611686018427387904"), I("3")); }), "4611686018427387901");
  EXPECT_EQ(outcome([] { return sub(I("-4611686018427387904"), I("-18446744073709551616")); }), "13835058055282163712");
  EXPECT_EQ(outcome([] { return sub(I("9223372036854775808"), I("-2147483648")); }), "9223372039002259456");
  EXPECT_EQ(outcome([] { return sub(I("18446744073709551615"), I("3")); }), "18446744073709551612");
  EXPECT_EQ(outcome([] { return sub(I("18446744073709551616"), I("-18446744073709551616")); }), "36893488147419103232");
  EXPECT_EQ(outcome([] { return sub(I("100000000000000000000"), I("-2147483648")); }), "100000000002147483648");
  EXPECT_EQ(outcome([] { return sub(I("1267650600228229401496703217721"), I("3")); }), "1267650600228229401496703217718");
  EXPECT_EQ(outcome([] { return sub(I("-8727963568087712425891397479476727340041449"), I("-18446744073709551616")); }), "-8727963568087712425891379032732653630489833");
  EXPECT_EQ(outcome([] { return sub(I("0"), F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return sub(I("1180591620717411303424"), F("-1.5")); }), "1.1805916207174113e+21");
  EXPECT_EQ(outcome([] { return sub(I("-2"), F("1e-05")); }), "-2.00001");
  EXPECT_EQ(outcome([] { return sub(I("3"), F("nan")); }), "nan");
}

TEST(ObjectsVectors, IntMul) {
  EXPECT_EQ(outcome([] { return mul(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return mul(I("1"), I("-4611686018427387905")); }), "-4611686018427387905");
  EXPECT_EQ(outcome([] { return mul(I("2"), I("1073741823")); }), "2147483646");
  EXPECT_EQ(outcome([] { return mul(I("3"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return mul(I("7"), I("-4611686018427387905")); }), "-32281802128991715335");
  EXPECT_EQ(outcome([] { return mul(I("10"), I("1073741823")); }), "10737418230");
  EXPECT_EQ(outcome([] { return mul(I("-256"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return mul(I("1073741823"), I("-4611686018427387905")); }), "-4951760152529835082242850815");
  EXPECT_EQ(outcome([] { return mul(I("-1073741824"), I("1073741823")); }), "-1152921503533105152");
  EXPECT_EQ(outcome([] { return mul(I("2147483647"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return mul(I("-2147483648"), I("-4611686018427387905")); }), "9903520314283042201340477440");
  EXPECT_EQ(outcome([] { return mul(I("4294967296"), I("1073741823")); }), "4611686014132420608");
  EXPECT_EQ(outcome([] { return mul(I("4611686018427387904"), I("3")); }), "13835058055282163712");
  EXPECT_EQ(outcome([] { return mul(I("-4611686018427387904"), I("-18446744073709551616")); }), "85070591730234615865843651857942052864");
  EXPECT_EQ(outcome([] { return mul(I("9223372036854775808"), I("-2147483648")); }), "-19807040628566084398385987584");
  EXPECT_EQ(outcome([] { return mul(I("18446744073709551615"), I("3")); }), "55340232221128654845");
  EXPECT_EQ(outcome([] { return mul(I("18446744073709551616"), I("-18446744073709551616")); }), "-340282366920938463463374607431768211456");
  EXPECT_EQ(outcome([] { return mul(I("100000000000000000000"), I("-2147483648")); }), "-214748364800000000000000000000");
  EXPECT_EQ(outcome([] { return mul(I("1267650600228229401496703217721"), I("3")); }), "3802951800684688204490109653163");
  EXPECT_EQ(outcome([] { return mul(I("-8727963568087712425891397479476727340041449"), I("-18446744073709551616")); }), "161002510225174881790566350577758980523407693633599568644931584");
  EXPECT_EQ(outcome([] { return mul(I("0"), F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mul(I("1180591620717411303424"), F("-1.5")); }), "-1.770887431076117e+21");
  EXPECT_EQ(outcome([] { return mul(I("-2"), F("1e-05")); }), "-2e-05");
  EXPECT_EQ(outcome([] { return mul(I("3"), F("nan")); }), "nan");
}

TEST(ObjectsVectors, IntFloordiv) {
  EXPECT_EQ(outcome([] { return floordiv(I("0"), I("0")); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return floordiv(I("1"), I("-4611686018427387905")); }), "-1");
  EXPECT_EQ(outcome([] { return floordiv(I("2"), I("1073741823")); }), "0");
  EXPECT_EQ(outcome([] { return floordiv(I("3"), I("0")); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return floordiv(I("7"), I("-4611686018427387905")); }), "-1");
  EXPECT_EQ(outcome([] { return floordiv(I("10"), I("1073741823")); }), "0");
  EXPECT_EQ(outcome([] { return floordiv(I("-256"), I("0")); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return floordiv(I("1073741823"), I("-4611686018427387905")); }), "-1");
  EXPECT_EQ(outcome([] { return floordiv(I("-1073741824"), I("1073741823")); }), "-2");
  EXPECT_EQ(outcome([] { return floordiv(I("2147483647"), I("0")); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return floordiv(I("-2147483648"), I("-4611686018427387905")); }), "0");
  EXPECT_EQ(outcome([] { return floordiv(I("4294967296"), I("1073741823")); }), "4");
  EXPECT_EQ(outcome([] { return floordiv(I("4611686018427387904"), I("3")); }), "1537228672809129301");
  EXPECT_EQ(outcome([] { return floordiv(I("-4611686018427387904"), I("-18446744073709551616")); }), "0");
  EXPECT_EQ(outcome([] { return floordiv(I("9223372036854775808"), I("-2147483648")); }), "-4294967296");
  EXPECT_EQ(outcome([] { return floordiv(I("18446744073709551615"), I("3")); }), "6148914691236517205");
  EXPECT_EQ(outcome([] { return floordiv(I("18446744073709551616"), I("-18446744073709551616")); }), "-1");
  EXPECT_EQ(outcome([] { return floordiv(I("100000000000000000000"), I("-2147483648")); }), "-46566128731");
  EXPECT_EQ(outcome([] { return floordiv(I("1267650600228229401496703217721"), I("3")); }), "422550200076076467165567739240");
  EXPECT_EQ(outcome([] { return floordiv(I("-8727963568087712425891397479476727340041449"), I("-18446744073709551616")); }), "473143853094751635541246");
  EXPECT_EQ(outcome([] { return floordiv(I("0"), F("0.0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(I("1180591620717411303424"), F("-1.5")); }), "-7.870610804782742e+20");
  EXPECT_EQ(outcome([] { return floordiv(I("-2"), F("1e-05")); }), "-200000.0");
  EXPECT_EQ(outcome([] { return floordiv(I("3"), F("nan")); }), "nan");
}

TEST(ObjectsVectors, IntMod) {
  EXPECT_EQ(outcome([] { return mod(I("0"), I("0")); }), "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(outcome([] { return mod(I("1"), I("-4611686018427387905")); }), "-4611686018427387904");
  EXPECT_EQ(outcome([] { return mod(I("2"), I("1073741823")); }), "2");
  EXPECT_EQ(outcome([] { return mod(I("3"), I("0")); }), "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(outcome([] { return mod(I("7"), I("-4611686018427387905")); }), "-4611686018427387898");
  EXPECT_EQ(outcome([] { return mod(I("10"), I("1073741823")); }), "10");
  EXPECT_EQ(outcome([] { return mod(I("-256"), I("0")); }), "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(outcome([] { return mod(I("1073741823"), I("-4611686018427387905")); }), "-4611686017353646082");
  EXPECT_EQ(outcome([] { return mod(I("-1073741824"), I("1073741823")); }), "1073741822");
  EXPECT_EQ(outcome([] { return mod(I("2147483647"), I("0")); }), "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(outcome([] { return mod(I("-2147483648"), I("-4611686018427387905")); }), "-2147483648");
  EXPECT_EQ(outcome([] { return mod(I("4294967296"), I("1073741823")); }), "4");
  EXPECT_EQ(outcome([] { return mod(I("4611686018427387904"), I("3")); }), "1");
  EXPECT_EQ(outcome([] { return mod(I("-4611686018427387904"), I("-18446744073709551616")); }), "-4611686018427387904");
  EXPECT_EQ(outcome([] { return mod(I("9223372036854775808"), I("-2147483648")); }), "0");
  EXPECT_EQ(outcome([] { return mod(I("18446744073709551615"), I("3")); }), "0");
  EXPECT_EQ(outcome([] { return mod(I("18446744073709551616"), I("-18446744073709551616")); }), "0");
  EXPECT_EQ(outcome([] { return mod(I("100000000000000000000"), I("-2147483648")); }), "-485490688");
  EXPECT_EQ(outcome([] { return mod(I("1267650600228229401496703217721"), I("3")); }), "1");
  EXPECT_EQ(outcome([] { return mod(I("-8727963568087712425891397479476727340041449"), I("-18446744073709551616")); }), "-14057824835206087913");
  EXPECT_EQ(outcome([] { return mod(I("0"), F("0.0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(I("1180591620717411303424"), F("-1.5")); }), "-0.5");
  EXPECT_EQ(outcome([] { return mod(I("-2"), F("1e-05")); }), "1.6360610782806262e-16");
  EXPECT_EQ(outcome([] { return mod(I("3"), F("nan")); }), "nan");
}

TEST(ObjectsVectors, IntBitand) {
  EXPECT_EQ(outcome([] { return bitand_(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("1"), I("1073741824")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("-1"), I("-9223372036854775808")); }), "-9223372036854775808");
  EXPECT_EQ(outcome([] { return bitand_(I("-2"), I("2")); }), "2");
  EXPECT_EQ(outcome([] { return bitand_(I("3"), I("2147483647")); }), "3");
  EXPECT_EQ(outcome([] { return bitand_(I("7"), I("-18446744073709551616")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("10"), I("7")); }), "2");
  EXPECT_EQ(outcome([] { return bitand_(I("255"), I("4294967296")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("-256"), I("1267650600228229401496703217721")); }), "1267650600228229401496703217664");
  EXPECT_EQ(outcome([] { return bitand_(I("1073741824"), I("255")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("-1073741824"), I("-4611686018427387904")); }), "-4611686018427387904");
  EXPECT_EQ(outcome([] { return bitand_(I("2147483647"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("-2147483648"), I("2147483648")); }), "2147483648");
  EXPECT_EQ(outcome([] { return bitand_(I("2147483648"), I("-100000000000000000000")); }), "2147483648");
  EXPECT_EQ(outcome([] { return bitand_(I("4611686018427387903"), I("10")); }), "10");
  EXPECT_EQ(outcome([] { return bitand_(I("4611686018427387904"), I("4611686018427387904")); }), "4611686018427387904");
  EXPECT_EQ(outcome([] { return bitand_(I("-4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "9999999999999999999995823649117916102656");
  EXPECT_EQ(outcome([] { return bitand_(I("9223372036854775808"), I("1073741823")); }), "0");
  EXPECT_EQ(outcome([] { return bitand_(I("-9223372036854775808"), I("9223372036854775808")); }), "9223372036854775808");
  EXPECT_EQ(outcome([] { return bitand_(I("18446744073709551616"), I("-1")); }), "18446744073709551616");
  EXPECT_EQ(outcome([] { return bitand_(I("-18446744073709551616"), I("-1073741825")); }), "-18446744073709551616");
  EXPECT_EQ(outcome([] { return bitand_(I("100000000000000000000"), I("18446744073709551616")); }), "18446744073709551616");
  EXPECT_EQ(outcome([] { return bitand_(I("1267650600228229401496703217721"), I("3")); }), "1");
  EXPECT_EQ(outcome([] { return bitand_(I("-8727963568087712425891397479476727340041449"), I("2147483648")); }), "0");
}

TEST(ObjectsVectors, IntBitor) {
  EXPECT_EQ(outcome([] { return bitor_(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return bitor_(I("1"), I("1073741824")); }), "1073741825");
  EXPECT_EQ(outcome([] { return bitor_(I("-1"), I("-9223372036854775808")); }), "-1");
  EXPECT_EQ(outcome([] { return bitor_(I("-2"), I("2")); }), "-2");
  EXPECT_EQ(outcome([] { return bitor_(I("3"), I("2147483647")); }), "2147483647");
  EXPECT_EQ(outcome([] { return bitor_(I("7"), I("-18446744073709551616")); }), "-18446744073709551609");
  EXPECT_EQ(outcome([] { return bitor_(I("10"), I("7")); }), "15");
  EXPECT_EQ(outcome([] { return bitor_(I("255"), I("4294967296")); }), "4294967551");
  EXPECT_EQ(outcome([] { return bitor_(I("-256"), I("1267650600228229401496703217721")); }), "-199");
  EXPECT_EQ(outcome([] { return bitor_(I("1073741824"), I("255")); }), "1073742079");
  EXPECT_EQ(outcome([] { return bitor_(I("-1073741824"), I("-4611686018427387904")); }), "-1073741824");
  EXPECT_EQ(outcome([] { return bitor_(I("2147483647"), I("0")); }), "2147483647");
  EXPECT_EQ(outcome([] { return bitor_(I("-2147483648"), I("2147483648")); }), "-2147483648");
  EXPECT_EQ(outcome([] { return bitor_(I("2147483648"), I("-100000000000000000000")); }), "-100000000000000000000");
  EXPECT_EQ(outcome([] { return bitor_(I("4611686018427387903"), I("10")); }), "4611686018427387903");
  EXPECT_EQ(outcome([] { return bitor_(I("4611686018427387904"), I("4611686018427387904")); }), "4611686018427387904");
  EXPECT_EQ(outcome([] { return bitor_(I("-4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "-435335136343490561");
  EXPECT_EQ(outcome([] { return bitor_(I("9223372036854775808"), I("1073741823")); }), "9223372037928517631");
  EXPECT_EQ(outcome([] { return bitor_(I("-9223372036854775808"), I("9223372036854775808")); }), "-9223372036854775808");
  EXPECT_EQ(outcome([] { return bitor_(I("18446744073709551616"), I("-1")); }), "-1");
  EXPECT_EQ(outcome([] { return bitor_(I("-18446744073709551616"), I("-1073741825")); }), "-1073741825");
  EXPECT_EQ(outcome([] { return bitor_(I("100000000000000000000"), I("18446744073709551616")); }), "100000000000000000000");
  EXPECT_EQ(outcome([] { return bitor_(I("1267650600228229401496703217721"), I("3")); }), "1267650600228229401496703217723");
  EXPECT_EQ(outcome([] { return bitor_(I("-8727963568087712425891397479476727340041449"), I("2147483648")); }), "-8727963568087712425891397479476725192557801");
}

TEST(ObjectsVectors, IntBitxor) {
  EXPECT_EQ(outcome([] { return bitxor(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return bitxor(I("1"), I("1073741824")); }), "1073741825");
  EXPECT_EQ(outcome([] { return bitxor(I("-1"), I("-9223372036854775808")); }), "9223372036854775807");
  EXPECT_EQ(outcome([] { return bitxor(I("-2"), I("2")); }), "-4");
  EXPECT_EQ(outcome([] { return bitxor(I("3"), I("2147483647")); }), "2147483644");
  EXPECT_EQ(outcome([] { return bitxor(I("7"), I("-18446744073709551616")); }), "-18446744073709551609");
  EXPECT_EQ(outcome([] { return bitxor(I("10"), I("7")); }), "13");
  EXPECT_EQ(outcome([] { return bitxor(I("255"), I("4294967296")); }), "4294967551");
  EXPECT_EQ(outcome([] { return bitxor(I("-256"), I("1267650600228229401496703217721")); }), "-1267650600228229401496703217863");
  EXPECT_EQ(outcome([] { return bitxor(I("1073741824"), I("255")); }), "1073742079");
  EXPECT_EQ(outcome([] { return bitxor(I("-1073741824"), I("-4611686018427387904")); }), "4611686017353646080");
  EXPECT_EQ(outcome([] { return bitxor(I("2147483647"), I("0")); }), "2147483647");
  EXPECT_EQ(outcome([] { return bitxor(I("-2147483648"), I("2147483648")); }), "-4294967296");
  EXPECT_EQ(outcome([] { return bitxor(I("2147483648"), I("-100000000000000000000")); }), "-100000000002147483648");
  EXPECT_EQ(outcome([] { return bitxor(I("4611686018427387903"), I("10")); }), "4611686018427387893");
  EXPECT_EQ(outcome([] { return bitxor(I("4611686018427387904"), I("4611686018427387904")); }), "0");
  EXPECT_EQ(outcome([] { return bitxor(I("-4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "-9999999999999999999996258984254259593217");
  EXPECT_EQ(outcome([] { return bitxor(I("9223372036854775808"), I("1073741823")); }), "9223372037928517631");
  EXPECT_EQ(outcome([] { return bitxor(I("-9223372036854775808"), I("9223372036854775808")); }), "-18446744073709551616");
  EXPECT_EQ(outcome([] { return bitxor(I("18446744073709551616"), I("-1")); }), "-18446744073709551617");
  EXPECT_EQ(outcome([] { return bitxor(I("-18446744073709551616"), I("-1073741825")); }), "18446744072635809791");
  EXPECT_EQ(outcome([] { return bitxor(I("100000000000000000000"), I("18446744073709551616")); }), "81553255926290448384");
  EXPECT_EQ(outcome([] { return bitxor(I("1267650600228229401496703217721"), I("3")); }), "1267650600228229401496703217722");
  EXPECT_EQ(outcome([] { return bitxor(I("-8727963568087712425891397479476727340041449"), I("2147483648")); }), "-8727963568087712425891397479476725192557801");
}

TEST(ObjectsVectors, IntTruediv) {
  EXPECT_EQ(outcome([] { return truediv(I("0"), I("0")); }), "ZeroDivisionError: division by zero");
  EXPECT_EQ(outcome([] { return truediv(I("1"), I("-4611686018427387905")); }), "-2.168404344971009e-19");
  EXPECT_EQ(outcome([] { return truediv(I("2"), I("1073741823")); }), "1.8626451509656805e-09");
  EXPECT_EQ(outcome([] { return truediv(I("3"), I("0")); }), "ZeroDivisionError: division by zero");
  EXPECT_EQ(outcome([] { return truediv(I("7"), I("-4611686018427387905")); }), "-1.5178830414797062e-18");
  EXPECT_EQ(outcome([] { return truediv(I("10"), I("1073741823")); }), "9.313225754828403e-09");
  EXPECT_EQ(outcome([] { return truediv(I("-256"), I("3")); }), "-85.33333333333333");
  EXPECT_EQ(outcome([] { return truediv(I("1073741823"), I("-18446744073709551616")); }), "-5.82076608592573e-11");
  EXPECT_EQ(outcome([] { return truediv(I("-1073741824"), I("-2147483648")); }), "0.5");
  EXPECT_EQ(outcome([] { return truediv(I("2147483647"), I("3")); }), "715827882.3333334");
  EXPECT_EQ(outcome([] { return truediv(I("-2147483648"), I("-18446744073709551616")); }), "1.1641532182693481e-10");
  EXPECT_EQ(outcome([] { return truediv(I("4294967296"), I("-2147483648")); }), "-2.0");
  EXPECT_EQ(outcome([] { return truediv(I("4611686018427387904"), I("-256")); }), "-1.8014398509481984e+16");
  EXPECT_EQ(outcome([] { return truediv(I("-4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "-4.611686018427388e-22");
  EXPECT_EQ(outcome([] { return truediv(I("9223372036854775808"), I("-4611686018427387904")); }), "-2.0");
  EXPECT_EQ(outcome([] { return truediv(I("18446744073709551615"), I("-256")); }), "-7.205759403792794e+16");
  EXPECT_EQ(outcome([] { return truediv(I("18446744073709551616"), I("9999999999999999999999999999999999999999")); }), "1.844674407370955e-21");
  EXPECT_EQ(outcome([] { return truediv(I("100000000000000000000"), I("-4611686018427387904")); }), "-21.68404344971009");
  EXPECT_EQ(outcome([] { return truediv(I("1267650600228229401496703217721"), I("2147483647")); }), "5.902958106335836e+20");
  EXPECT_EQ(outcome([] { return truediv(I("9999999999999999999999999999999999999999"), I("-2")); }), "-5e+39");
  EXPECT_EQ(outcome([] { return truediv(I("0"), F("0.0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(I("1180591620717411303424"), F("-1.5")); }), "-7.870610804782742e+20");
  EXPECT_EQ(outcome([] { return truediv(I("-2"), F("1e-05")); }), "-199999.99999999997");
  EXPECT_EQ(outcome([] { return truediv(I("3"), F("nan")); }), "nan");
}

TEST(ObjectsVectors, IntLt) {
  EXPECT_EQ(outcome([] { return lt(I("0"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("1"), I("-8727963568087712425891397479476727340041449")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("2"), I("9223372036854775808")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("3"), I("10")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("7"), I("7")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("10"), I("-8727963568087712425891397479476727340041449")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("-256"), I("-2147483648")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("1073741824"), I("10")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("-1073741824"), I("-1073741824")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("2147483647"), I("-9223372036854775808")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("2147483648"), I("-2147483648")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("4611686018427387903"), I("1")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("-4611686018427387905"), I("-9223372036854775808")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("-9223372036854775808"), I("255")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("18446744073709551616"), I("1")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("-18446744073709551616"), I("9999999999999999999999999999999999999999")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("-100000000000000000000"), I("2147483648")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("-8727963568087712425891397479476727340041449"), I("255")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("9999999999999999999999999999999999999999"), I("9999999999999999999999999999999999999999")); }), "False");
  EXPECT_EQ(outcome([] { return lt(I("-2"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("0"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("3"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return lt(I("1180591620717411303424"), F("nan")); }), "False");
}

TEST(ObjectsVectors, IntEq) {
  EXPECT_EQ(outcome([] { return eq(I("0"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return eq(I("1"), I("-8727963568087712425891397479476727340041449")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("2"), I("9223372036854775808")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("3"), I("10")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("7"), I("7")); }), "True");
  EXPECT_EQ(outcome([] { return eq(I("10"), I("-8727963568087712425891397479476727340041449")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-256"), I("-2147483648")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("1073741824"), I("10")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-1073741824"), I("-1073741824")); }), "True");
  EXPECT_EQ(outcome([] { return eq(I("2147483647"), I("-9223372036854775808")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("2147483648"), I("-2147483648")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("4611686018427387903"), I("1")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-4611686018427387905"), I("-9223372036854775808")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-9223372036854775808"), I("255")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("18446744073709551616"), I("1")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-18446744073709551616"), I("9999999999999999999999999999999999999999")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-100000000000000000000"), I("2147483648")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("-8727963568087712425891397479476727340041449"), I("255")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("9999999999999999999999999999999999999999"), I("9999999999999999999999999999999999999999")); }), "True");
  EXPECT_EQ(outcome([] { return eq(I("-2"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("0"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("3"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return eq(I("1180591620717411303424"), F("nan")); }), "False");
}

TEST(ObjectsVectors, IntGe) {
  EXPECT_EQ(outcome([] { return ge(I("0"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("1"), I("-8727963568087712425891397479476727340041449")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("2"), I("9223372036854775808")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("3"), I("10")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("7"), I("7")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("10"), I("-8727963568087712425891397479476727340041449")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("-256"), I("-2147483648")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("1073741824"), I("10")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("-1073741824"), I("-1073741824")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("2147483647"), I("-9223372036854775808")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("2147483648"), I("-2147483648")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("4611686018427387903"), I("1")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("4611686018427387904"), I("9999999999999999999999999999999999999999")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("-4611686018427387905"), I("-9223372036854775808")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("-9223372036854775808"), I("255")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("18446744073709551616"), I("1")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("-18446744073709551616"), I("9999999999999999999999999999999999999999")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("-100000000000000000000"), I("2147483648")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("-8727963568087712425891397479476727340041449"), I("255")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("9999999999999999999999999999999999999999"), I("9999999999999999999999999999999999999999")); }), "True");
  EXPECT_EQ(outcome([] { return ge(I("-2"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("0"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("3"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return ge(I("1180591620717411303424"), F("nan")); }), "False");
}

TEST(ObjectsVectors, IntDivmod) {
  EXPECT_EQ(outcome([] { return divmod(I("0"), I("0")); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return divmod(I("1"), I("2147483648")); }), "(0, 1)");
  EXPECT_EQ(outcome([] { return divmod(I("-1"), I("-1")); }), "(1, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("-2"), I("3")); }), "(-1, 1)");
  EXPECT_EQ(outcome([] { return divmod(I("3"), I("-4611686018427387905")); }), "(-1, -4611686018427387902)");
  EXPECT_EQ(outcome([] { return divmod(I("7"), I("7")); }), "(1, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("10"), I("-256")); }), "(-1, -246)");
  EXPECT_EQ(outcome([] { return divmod(I("255"), I("-18446744073709551616")); }), "(-1, -18446744073709551361)");
  EXPECT_EQ(outcome([] { return divmod(I("1073741823"), I("3")); }), "(357913941, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("1073741824"), I("2147483647")); }), "(0, 1073741824)");
  EXPECT_EQ(outcome([] { return divmod(I("-1073741824"), I("9999999999999999999999999999999999999999")); }), "(-1, 9999999999999999999999999999998926258175)");
  EXPECT_EQ(outcome([] { return divmod(I("2147483647"), I("2")); }), "(1073741823, 1)");
  EXPECT_EQ(outcome([] { return divmod(I("-2147483648"), I("4611686018427387904")); }), "(-1, 4611686016279904256)");
  EXPECT_EQ(outcome([] { return divmod(I("2147483648"), I("2147483648")); }), "(1, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("4611686018427387903"), I("10")); }), "(461168601842738790, 3)");
  EXPECT_EQ(outcome([] { return divmod(I("4611686018427387904"), I("18446744073709551615")); }), "(0, 4611686018427387904)");
  EXPECT_EQ(outcome([] { return divmod(I("-4611686018427387905"), I("2")); }), "(-2305843009213693953, 1)");
  EXPECT_EQ(outcome([] { return divmod(I("9223372036854775808"), I("-1073741824")); }), "(-8589934592, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("-9223372036854775808"), I("1267650600228229401496703217721")); }), "(-1, 1267650600219006029459848441913)");
  EXPECT_EQ(outcome([] { return divmod(I("18446744073709551616"), I("1")); }), "(18446744073709551616, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("-18446744073709551616"), I("4294967296")); }), "(-4294967296, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("100000000000000000000"), I("100000000000000000000")); }), "(1, 0)");
  EXPECT_EQ(outcome([] { return divmod(I("1267650600228229401496703217721"), I("7")); }), "(181092942889747057356671888245, 6)");
  EXPECT_EQ(outcome([] { return divmod(I("-8727963568087712425891397479476727340041449"), I("9223372036854775808")); }), "(-946287706189503271082494, 4388919238503463703)");
}

TEST(ObjectsVectors, IntNeg) {
  EXPECT_EQ(outcome([] { return neg(I("0")); }), "0");
  EXPECT_EQ(outcome([] { return neg(I("1")); }), "-1");
  EXPECT_EQ(outcome([] { return neg(I("-1")); }), "1");
  EXPECT_EQ(outcome([] { return neg(I("-2")); }), "2");
  EXPECT_EQ(outcome([] { return neg(I("3")); }), "-3");
  EXPECT_EQ(outcome([] { return neg(I("7")); }), "-7");
  EXPECT_EQ(outcome([] { return neg(I("10")); }), "-10");
  EXPECT_EQ(outcome([] { return neg(I("255")); }), "-255");
  EXPECT_EQ(outcome([] { return neg(I("1073741823")); }), "-1073741823");
  EXPECT_EQ(outcome([] { return neg(I("1073741824")); }), "-1073741824");
  EXPECT_EQ(outcome([] { return neg(I("-1073741824")); }), "1073741824");
  EXPECT_EQ(outcome([] { return neg(I("2147483647")); }), "-2147483647");
  EXPECT_EQ(outcome([] { return neg(I("-2147483648")); }), "2147483648");
  EXPECT_EQ(outcome([] { return neg(I("2147483648")); }), "-2147483648");
  EXPECT_EQ(outcome([] { return neg(I("4611686018427387903")); }), "-4611686018427387903");
  EXPECT_EQ(outcome([] { return neg(I("4611686018427387904")); }), "-4611686018427387904");
  EXPECT_EQ(outcome([] { return neg(I("-4611686018427387905")); }), "4611686018427387905");
  EXPECT_EQ(outcome([] { return neg(I("9223372036854775808")); }), "-9223372036854775808");
  EXPECT_EQ(outcome([] { return neg(I("-9223372036854775808")); }), "9223372036854775808");
  EXPECT_EQ(outcome([] { return neg(I("18446744073709551616")); }), "-18446744073709551616");
  EXPECT_EQ(outcome([] { return neg(I("-18446744073709551616")); }), "18446744073709551616");
  EXPECT_EQ(outcome([] { return neg(I("100000000000000000000")); }), "-100000000000000000000");
  EXPECT_EQ(outcome([] { return neg(I("1267650600228229401496703217721")); }), "-1267650600228229401496703217721");
  EXPECT_EQ(outcome([] { return neg(I("-8727963568087712425891397479476727340041449")); }), "8727963568087712425891397479476727340041449");
}

TEST(ObjectsVectors, IntAbs) {
  EXPECT_EQ(outcome([] { return abs(I("0")); }), "0");
  EXPECT_EQ(outcome([] { return abs(I("1")); }), "1");
  EXPECT_EQ(outcome([] { return abs(I("-1")); }), "1");
  EXPECT_EQ(outcome([] { return abs(I("-2")); }), "2");
  EXPECT_EQ(outcome([] { return abs(I("3")); }), "3");
  EXPECT_EQ(outcome([] { return abs(I("7")); }), "7");
  EXPECT_EQ(outcome([] { return abs(I("10")); }), "10");
  EXPECT_EQ(outcome([] { return abs(I("255")); }), "255");
  EXPECT_EQ(outcome([] { return abs(I("1073741823")); }), "1073741823");
  EXPECT_EQ(outcome([] { return abs(I("1073741824")); }), "1073741824");
  EXPECT_EQ(outcome([] { return abs(I("-1073741824")); }), "1073741824");
  EXPECT_EQ(outcome([] { return abs(I("2147483647")); }), "2147483647");
  EXPECT_EQ(outcome([] { return abs(I("-2147483648")); }), "2147483648");
  EXPECT_EQ(outcome([] { return abs(I("2147483648")); }), "2147483648");
  EXPECT_EQ(outcome([] { return abs(I("4611686018427387903")); }), "4611686018427387903");
  EXPECT_EQ(outcome([] { return abs(I("4611686018427387904")); }), "4611686018427387904");
  EXPECT_EQ(outcome([] { return abs(I("-4611686018427387905")); }), "4611686018427387905");
  EXPECT_EQ(outcome([] { return abs(I("9223372036854775808")); }), "9223372036854775808");
  EXPECT_EQ(outcome([] { return abs(I("-9223372036854775808")); }), "9223372036854775808");
  EXPECT_EQ(outcome([] { return abs(I("18446744073709551616")); }), "18446744073709551616");
  EXPECT_EQ(outcome([] { return abs(I("-18446744073709551616")); }), "18446744073709551616");
  EXPECT_EQ(outcome([] { return abs(I("100000000000000000000")); }), "100000000000000000000");
  EXPECT_EQ(outcome([] { return abs(I("1267650600228229401496703217721")); }), "1267650600228229401496703217721");
  EXPECT_EQ(outcome([] { return abs(I("-8727963568087712425891397479476727340041449")); }), "8727963568087712425891397479476727340041449");
}

TEST(ObjectsVectors, IntInvert) {
  EXPECT_EQ(outcome([] { return invert(I("0")); }), "-1");
  EXPECT_EQ(outcome([] { return invert(I("1")); }), "-2");
  EXPECT_EQ(outcome([] { return invert(I("-1")); }), "0");
  EXPECT_EQ(outcome([] { return invert(I("-2")); }), "1");
  EXPECT_EQ(outcome([] { return invert(I("3")); }), "-4");
  EXPECT_EQ(outcome([] { return invert(I("7")); }), "-8");
  EXPECT_EQ(outcome([] { return invert(I("10")); }), "-11");
  EXPECT_EQ(outcome([] { return invert(I("255")); }), "-256");
  EXPECT_EQ(outcome([] { return invert(I("1073741823")); }), "-1073741824");
  EXPECT_EQ(outcome([] { return invert(I("1073741824")); }), "-1073741825");
  EXPECT_EQ(outcome([] { return invert(I("-1073741824")); }), "1073741823");
  EXPECT_EQ(outcome([] { return invert(I("2147483647")); }), "-2147483648");
  EXPECT_EQ(outcome([] { return invert(I("-2147483648")); }), "2147483647");
  EXPECT_EQ(outcome([] { return invert(I("2147483648")); }), "-2147483649");
  EXPECT_EQ(outcome([] { return invert(I("4611686018427387903")); }), "-4611686018427387904");
  EXPECT_EQ(outcome([] { return invert(I("4611686018427387904")); }), "-4611686018427387905");
  EXPECT_EQ(outcome([] { return invert(I("-4611686018427387905")); }), "4611686018427387904");
  EXPECT_EQ(outcome([] { return invert(I("9223372036854775808")); }), "-9223372036854775809");
  EXPECT_EQ(outcome([] { return invert(I("-9223372036854775808")); }), "9223372036854775807");
  EXPECT_EQ(outcome([] { return invert(I("18446744073709551616")); }), "-18446744073709551617");
  EXPECT_EQ(outcome([] { return invert(I("-18446744073709551616")); }), "18446744073709551615");
  EXPECT_EQ(outcome([] { return invert(I("100000000000000000000")); }), "-100000000000000000001");
  EXPECT_EQ(outcome([] { return invert(I("1267650600228229401496703217721")); }), "-1267650600228229401496703217722");
  EXPECT_EQ(outcome([] { return invert(I("-8727963568087712425891397479476727340041449")); }), "8727963568087712425891397479476727340041448");
}

TEST(ObjectsVectors, IntHash) {
  EXPECT_EQ(outcome([] { return hash(I("0")); }), "0");
  EXPECT_EQ(outcome([] { return hash(I("1")); }), "1");
  EXPECT_EQ(outcome([] { return hash(I("-1")); }), "-2");
  EXPECT_EQ(outcome([] { return hash(I("-2")); }), "-2");
  EXPECT_EQ(outcome([] { return hash(I("3")); }), "3");
  EXPECT_EQ(outcome([] { return hash(I("7")); }), "7");
  EXPECT_EQ(outcome([] { return hash(I("10")); }), "10");
  EXPECT_EQ(outcome([] { return hash(I("255")); }), "255");
  EXPECT_EQ(outcome([] { return hash(I("1073741823")); }), "1073741823");
  EXPECT_EQ(outcome([] { return hash(I("1073741824")); }), "1073741824");
  EXPECT_EQ(outcome([] { return hash(I("-1073741824")); }), "-1073741824");
  EXPECT_EQ(outcome([] { return hash(I("2147483647")); }), "2147483647");
  EXPECT_EQ(outcome([] { return hash(I("-2147483648")); }), "-2147483648");
  EXPECT_EQ(outcome([] { return hash(I("2147483648")); }), "2147483648");
  EXPECT_EQ(outcome([] { return hash(I("4611686018427387903")); }), "1");
  EXPECT_EQ(outcome([] { return hash(I("4611686018427387904")); }), "2");
  EXPECT_EQ(outcome([] { return hash(I("-4611686018427387905")); }), "-3");
  EXPECT_EQ(outcome([] { return hash(I("9223372036854775808")); }), "4");
  EXPECT_EQ(outcome([] { return hash(I("-9223372036854775808")); }), "-4");
  EXPECT_EQ(outcome([] { return hash(I("18446744073709551616")); }), "8");
  EXPECT_EQ(outcome([] { return hash(I("-18446744073709551616")); }), "-8");
  EXPECT_EQ(outcome([] { return hash(I("100000000000000000000")); }), "848750603811160107");
  EXPECT_EQ(outcome([] { return hash(I("1267650600228229401496703217721")); }), "549755826233");
  EXPECT_EQ(outcome([] { return hash(I("-8727963568087712425891397479476727340041449")); }), "-1373279081344071978");
}

TEST(ObjectsVectors, IntTruth) {
  EXPECT_EQ(outcome([] { return truth(I("0")); }), "False");
  EXPECT_EQ(outcome([] { return truth(I("1")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-1")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-2")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("3")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("7")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("10")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("255")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("1073741823")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("1073741824")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-1073741824")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("2147483647")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-2147483648")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("2147483648")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("4611686018427387903")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("4611686018427387904")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-4611686018427387905")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("9223372036854775808")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-9223372036854775808")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("18446744073709551616")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-18446744073709551616")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("100000000000000000000")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("1267650600228229401496703217721")); }), "True");
  EXPECT_EQ(outcome([] { return truth(I("-8727963568087712425891397479476727340041449")); }), "True");
}

TEST(ObjectsVectors, IntTofloat) {
  EXPECT_EQ(outcome([] { return toFloat(I("0")); }), "0.0");
  EXPECT_EQ(outcome([] { return toFloat(I("1")); }), "1.0");
  EXPECT_EQ(outcome([] { return toFloat(I("-1")); }), "-1.0");
  EXPECT_EQ(outcome([] { return toFloat(I("-2")); }), "-2.0");
  EXPECT_EQ(outcome([] { return toFloat(I("3")); }), "3.0");
  EXPECT_EQ(outcome([] { return toFloat(I("-7")); }), "-7.0");
  EXPECT_EQ(outcome([] { return toFloat(I("10")); }), "10.0");
  EXPECT_EQ(outcome([] { return toFloat(I("255")); }), "255.0");
  EXPECT_EQ(outcome([] { return toFloat(I("1073741823")); }), "1073741823.0");
  EXPECT_EQ(outcome([] { return toFloat(I("1073741824")); }), "1073741824.0");
  EXPECT_EQ(outcome([] { return toFloat(I("-1073741825")); }), "-1073741825.0");
  EXPECT_EQ(outcome([] { return toFloat(I("2147483647")); }), "2147483647.0");
  EXPECT_EQ(outcome([] { return toFloat(I("2147483648")); }), "2147483648.0");
  EXPECT_EQ(outcome([] { return toFloat(I("4294967296")); }), "4294967296.0");
  EXPECT_EQ(outcome([] { return toFloat(I("4611686018427387903")); }), "4.611686018427388e+18");
  EXPECT_EQ(outcome([] { return toFloat(I("-4611686018427387904")); }), "-4.611686018427388e+18");
  EXPECT_EQ(outcome([] { return toFloat(I("-4611686018427387905")); }), "-4.611686018427388e+18");
  EXPECT_EQ(outcome([] { return toFloat(I("-9223372036854775808")); }), "-9.223372036854776e+18");
  EXPECT_EQ(outcome([] { return toFloat(I("18446744073709551615")); }), "1.8446744073709552e+19");
  EXPECT_EQ(outcome([] { return toFloat(I("18446744073709551616")); }), "1.8446744073709552e+19");
  EXPECT_EQ(outcome([] { return toFloat(I("100000000000000000000")); }), "1e+20");
  EXPECT_EQ(outcome([] { return toFloat(I("-100000000000000000000")); }), "-1e+20");
  EXPECT_EQ(outcome([] { return toFloat(I("-8727963568087712425891397479476727340041449")); }), "-8.727963568087712e+42");
  EXPECT_EQ(outcome([] { return toFloat(I("9999999999999999999999999999999999999999")); }), "1e+40");
}

TEST(ObjectsVectors, IntBin) {
  EXPECT_EQ(outcome([] { return bin(I("0")); }), "'0b0'");
  EXPECT_EQ(outcome([] { return bin(I("1")); }), "'0b1'");
  EXPECT_EQ(outcome([] { return bin(I("-1")); }), "'-0b1'");
  EXPECT_EQ(outcome([] { return bin(I("-2")); }), "'-0b10'");
  EXPECT_EQ(outcome([] { return bin(I("3")); }), "'0b11'");
  EXPECT_EQ(outcome([] { return bin(I("7")); }), "'0b111'");
  EXPECT_EQ(outcome([] { return bin(I("10")); }), "'0b1010'");
  EXPECT_EQ(outcome([] { return bin(I("255")); }), "'0b11111111'");
  EXPECT_EQ(outcome([] { return bin(I("1073741823")); }), "'0b111111111111111111111111111111'");
  EXPECT_EQ(outcome([] { return bin(I("1073741824")); }), "'0b1000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("-1073741824")); }), "'-0b1000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("2147483647")); }), "'0b1111111111111111111111111111111'");
  EXPECT_EQ(outcome([] { return bin(I("-2147483648")); }), "'-0b10000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("2147483648")); }), "'0b10000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("4611686018427387903")); }), "'0b11111111111111111111111111111111111111111111111111111111111111'");
  EXPECT_EQ(outcome([] { return bin(I("4611686018427387904")); }), "'0b100000000000000000000000000000000000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("-4611686018427387905")); }), "'-0b100000000000000000000000000000000000000000000000000000000000001'");
  EXPECT_EQ(outcome([] { return bin(I("9223372036854775808")); }), "'0b1000000000000000000000000000000000000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("-9223372036854775808")); }), "'-0b1000000000000000000000000000000000000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("18446744073709551616")); }), "'0b10000000000000000000000000000000000000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("-18446744073709551616")); }), "'-0b10000000000000000000000000000000000000000000000000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("100000000000000000000")); }), "'0b1010110101111000111010111100010110101100011000100000000000000000000'");
  EXPECT_EQ(outcome([] { return bin(I("1267650600228229401496703217721")); }), "'0b10000000000000000000000000000000000000000000000000000000000000000000000000000000000000011000000111001'");
  EXPECT_EQ(outcome([] { return bin(I("-8727963568087712425891397479476727340041449")); }), "'-0b11001000011000100101101111111101110111000011010111101010111100010001100111111101100001100010111011011010011010011000001000111111000010011101001'");
}

TEST(ObjectsVectors, IntHex) {
  EXPECT_EQ(outcome([] { return hex(I("0")); }), "'0x0'");
  EXPECT_EQ(outcome([] { return hex(I("1")); }), "'0x1'");
  EXPECT_EQ(outcome([] { return hex(I("-1")); }), "'-0x1'");
  EXPECT_EQ(outcome([] { return hex(I("-2")); }), "'-0x2'");
  EXPECT_EQ(outcome([] { return hex(I("3")); }), "'0x3'");
  EXPECT_EQ(outcome([] { return hex(I("7")); }), "'0x7'");
  EXPECT_EQ(outcome([] { return hex(I("10")); }), "'0xa'");
  EXPECT_EQ(outcome([] { return hex(I("255")); }), "'0xff'");
  EXPECT_EQ(outcome([] { return hex(I("1073741823")); }), "'0x3fffffff'");
  EXPECT_EQ(outcome([] { return hex(I("1073741824")); }), "'0x40000000'");
  EXPECT_EQ(outcome([] { return hex(I("-1073741824")); }), "'-0x40000000'");
  EXPECT_EQ(outcome([] { return hex(I("2147483647")); }), "'0x7fffffff'");
  EXPECT_EQ(outcome([] { return hex(I("-2147483648")); }), "'-0x80000000'");
  EXPECT_EQ(outcome([] { return hex(I("2147483648")); }), "'0x80000000'");
  EXPECT_EQ(outcome([] { return hex(I("4611686018427387903")); }), "'0x3fffffffffffffff'");
  EXPECT_EQ(outcome([] { return hex(I("4611686018427387904")); }), "'0x4000000000000000'");
  EXPECT_EQ(outcome([] { return hex(I("-4611686018427387905")); }), "'-0x4000000000000001'");
  EXPECT_EQ(outcome([] { return hex(I("9223372036854775808")); }), "'0x8000000000000000'");
  EXPECT_EQ(outcome([] { return hex(I("-9223372036854775808")); }), "'-0x8000000000000000'");
  EXPECT_EQ(outcome([] { return hex(I("18446744073709551616")); }), "'0x10000000000000000'");
  EXPECT_EQ(outcome([] { return hex(I("-18446744073709551616")); }), "'-0x10000000000000000'");
  EXPECT_EQ(outcome([] { return hex(I("100000000000000000000")); }), "'0x56bc75e2d63100000'");
  EXPECT_EQ(outcome([] { return hex(I("1267650600228229401496703217721")); }), "'0x10000000000000000000003039'");
  EXPECT_EQ(outcome([] { return hex(I("-8727963568087712425891397479476727340041449")); }), "'-0x64312dfeee1af5788cfec3176d34c11f84e9'");
}

TEST(ObjectsVectors, IntOct) {
  EXPECT_EQ(outcome([] { return oct(I("0")); }), "'0o0'");
  EXPECT_EQ(outcome([] { return oct(I("1")); }), "'0o1'");
  EXPECT_EQ(outcome([] { return oct(I("-1")); }), "'-0o1'");
  EXPECT_EQ(outcome([] { return oct(I("-2")); }), "'-0o2'");
  EXPECT_EQ(outcome([] { return oct(I("3")); }), "'0o3'");
  EXPECT_EQ(outcome([] { return oct(I("7")); }), "'0o7'");
  EXPECT_EQ(outcome([] { return oct(I("10")); }), "'0o12'");
  EXPECT_EQ(outcome([] { return oct(I("255")); }), "'0o377'");
  EXPECT_EQ(outcome([] { return oct(I("1073741823")); }), "'0o7777777777'");
  EXPECT_EQ(outcome([] { return oct(I("1073741824")); }), "'0o10000000000'");
  EXPECT_EQ(outcome([] { return oct(I("-1073741824")); }), "'-0o10000000000'");
  EXPECT_EQ(outcome([] { return oct(I("2147483647")); }), "'0o17777777777'");
  EXPECT_EQ(outcome([] { return oct(I("-2147483648")); }), "'-0o20000000000'");
  EXPECT_EQ(outcome([] { return oct(I("2147483648")); }), "'0o20000000000'");
  EXPECT_EQ(outcome([] { return oct(I("4611686018427387903")); }), "'0o377777777777777777777'");
  EXPECT_EQ(outcome([] { return oct(I("4611686018427387904")); }), "'0o400000000000000000000'");
  EXPECT_EQ(outcome([] { return oct(I("-4611686018427387905")); }), "'-0o400000000000000000001'");
  EXPECT_EQ(outcome([] { return oct(I("9223372036854775808")); }), "'0o1000000000000000000000'");
  EXPECT_EQ(outcome([] { return oct(I("-9223372036854775808")); }), "'-0o1000000000000000000000'");
  EXPECT_EQ(outcome([] { return oct(I("18446744073709551616")); }), "'0o2000000000000000000000'");
  EXPECT_EQ(outcome([] { return oct(I("-18446744073709551616")); }), "'-0o2000000000000000000000'");
  EXPECT_EQ(outcome([] { return oct(I("100000000000000000000")); }), "'0o12657072742654304000000'");
  EXPECT_EQ(outcome([] { return oct(I("1267650600228229401496703217721")); }), "'0o2000000000000000000000000000030071'");
  EXPECT_EQ(outcome([] { return oct(I("-8727963568087712425891397479476727340041449")); }), "'-0o310304557756703275274214775414273323230107702351'");
}

TEST(ObjectsVectors, IntTostr) {
  EXPECT_EQ(outcome([] { return toStr(I("0")); }), "'0'");
  EXPECT_EQ(outcome([] { return toStr(I("1")); }), "'1'");
  EXPECT_EQ(outcome([] { return toStr(I("-1")); }), "'-1'");
  EXPECT_EQ(outcome([] { return toStr(I("-2")); }), "'-2'");
  EXPECT_EQ(outcome([] { return toStr(I("3")); }), "'3'");
  EXPECT_EQ(outcome([] { return toStr(I("7")); }), "'7'");
  EXPECT_EQ(outcome([] { return toStr(I("10")); }), "'10'");
  EXPECT_EQ(outcome([] { return toStr(I("255")); }), "'255'");
  EXPECT_EQ(outcome([] { return toStr(I("1073741823")); }), "'1073741823'");
  EXPECT_EQ(outcome([] { return toStr(I("1073741824")); }), "'1073741824'");
  EXPECT_EQ(outcome([] { return toStr(I("-1073741824")); }), "'-1073741824'");
  EXPECT_EQ(outcome([] { return toStr(I("2147483647")); }), "'2147483647'");
  EXPECT_EQ(outcome([] { return toStr(I("-2147483648")); }), "'-2147483648'");
  EXPECT_EQ(outcome([] { return toStr(I("2147483648")); }), "'2147483648'");
  EXPECT_EQ(outcome([] { return toStr(I("4611686018427387903")); }), "'4611686018427387903'");
  EXPECT_EQ(outcome([] { return toStr(I("4611686018427387904")); }), "'4611686018427387904'");
  EXPECT_EQ(outcome([] { return toStr(I("-4611686018427387905")); }), "'-4611686018427387905'");
  EXPECT_EQ(outcome([] { return toStr(I("9223372036854775808")); }), "'9223372036854775808'");
  EXPECT_EQ(outcome([] { return toStr(I("-9223372036854775808")); }), "'-9223372036854775808'");
  EXPECT_EQ(outcome([] { return toStr(I("18446744073709551616")); }), "'18446744073709551616'");
  EXPECT_EQ(outcome([] { return toStr(I("-18446744073709551616")); }), "'-18446744073709551616'");
  EXPECT_EQ(outcome([] { return toStr(I("100000000000000000000")); }), "'100000000000000000000'");
  EXPECT_EQ(outcome([] { return toStr(I("1267650600228229401496703217721")); }), "'1267650600228229401496703217721'");
  EXPECT_EQ(outcome([] { return toStr(I("-8727963568087712425891397479476727340041449")); }), "'-8727963568087712425891397479476727340041449'");
}

TEST(ObjectsVectors, IntLshift) {
  EXPECT_EQ(outcome([] { return lshift(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return lshift(I("1"), I("30")); }), "1073741824");
  EXPECT_EQ(outcome([] { return lshift(I("-1"), I("63")); }), "-9223372036854775808");
  EXPECT_EQ(outcome([] { return lshift(I("-2"), I("1")); }), "-4");
  EXPECT_EQ(outcome([] { return lshift(I("3"), I("32")); }), "12884901888");
  EXPECT_EQ(outcome([] { return lshift(I("7"), I("64")); }), "129127208515966861312");
  EXPECT_EQ(outcome([] { return lshift(I("10"), I("29")); }), "5368709120");
  EXPECT_EQ(outcome([] { return lshift(I("255"), I("61")); }), "587989967349491957760");
  EXPECT_EQ(outcome([] { return lshift(I("1073741823"), I("0")); }), "1073741823");
  EXPECT_EQ(outcome([] { return lshift(I("1073741824"), I("30")); }), "1152921504606846976");
  EXPECT_EQ(outcome([] { return lshift(I("-1073741824"), I("63")); }), "-9903520314283042199192993792");
  EXPECT_EQ(outcome([] { return lshift(I("2147483647"), I("1")); }), "4294967294");
  EXPECT_EQ(outcome([] { return lshift(I("-2147483648"), I("32")); }), "-9223372036854775808");
  EXPECT_EQ(outcome([] { return lshift(I("2147483648"), I("100")); }), "2722258935367507707706996859454145691648");
  EXPECT_EQ(outcome([] { return lshift(I("4611686018427387903"), I("29")); }), "2475880078570760549261377536");
  EXPECT_EQ(outcome([] { return lshift(I("4611686018427387904"), I("62")); }), "21267647932558653966460912964485513216");
  EXPECT_EQ(outcome([] { return lshift(I("-4611686018427387905"), I("0")); }), "-4611686018427387905");
  EXPECT_EQ(outcome([] { return lshift(I("9223372036854775808"), I("31")); }), "19807040628566084398385987584");
  EXPECT_EQ(outcome([] { return lshift(I("-9223372036854775808"), I("63")); }), "-85070591730234615865843651857942052864");
  EXPECT_EQ(outcome([] { return lshift(I("18446744073709551616"), I("5")); }), "590295810358705651712");
  EXPECT_EQ(outcome([] { return lshift(I("-18446744073709551616"), I("32")); }), "-79228162514264337593543950336");
  EXPECT_EQ(outcome([] { return lshift(I("100000000000000000000"), I("100")); }), "126765060022822940149670320537600000000000000000000");
  EXPECT_EQ(outcome([] { return lshift(I("1267650600228229401496703217721"), I("29")); }), "680564733841876926926749221491207831552");
  EXPECT_EQ(outcome([] { return lshift(I("-8727963568087712425891397479476727340041449"), I("62")); }), "-40250627556293720447641587644439745130851923408399892161232896");
}

TEST(ObjectsVectors, IntRshift) {
  EXPECT_EQ(outcome([] { return rshift(I("0"), I("0")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("1"), I("30")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("-1"), I("63")); }), "-1");
  EXPECT_EQ(outcome([] { return rshift(I("-2"), I("1")); }), "-1");
  EXPECT_EQ(outcome([] { return rshift(I("3"), I("32")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("7"), I("100")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("10"), I("29")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("255"), I("62")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("1073741823"), I("1")); }), "536870911");
  EXPECT_EQ(outcome([] { return rshift(I("1073741824"), I("31")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("-1073741824"), I("64")); }), "-1");
  EXPECT_EQ(outcome([] { return rshift(I("2147483647"), I("5")); }), "67108863");
  EXPECT_EQ(outcome([] { return rshift(I("-2147483648"), I("61")); }), "-1");
  EXPECT_EQ(outcome([] { return rshift(I("4294967296"), I("0")); }), "4294967296");
  EXPECT_EQ(outcome([] { return rshift(I("4611686018427387903"), I("30")); }), "4294967295");
  EXPECT_EQ(outcome([] { return rshift(I("4611686018427387904"), I("63")); }), "0");
  EXPECT_EQ(outcome([] { return rshift(I("-4611686018427387905"), I("5")); }), "-144115188075855873");
  EXPECT_EQ(outcome([] { return rshift(I("9223372036854775808"), I("32")); }), "2147483648");
  EXPECT_EQ(outcome([] { return rshift(I("-9223372036854775808"), I("100")); }), "-1");
  EXPECT_EQ(outcome([] { return rshift(I("18446744073709551616"), I("29")); }), "34359738368");
  EXPECT_EQ(outcome([] { return rshift(I("-18446744073709551616"), I("62")); }), "-4");
  EXPECT_EQ(outcome([] { return rshift(I("-100000000000000000000"), I("1")); }), "-50000000000000000000");
  EXPECT_EQ(outcome([] { return rshift(I("1267650600228229401496703217721"), I("31")); }), "590295810358705651712");
  EXPECT_EQ(outcome([] { return rshift(I("-8727963568087712425891397479476727340041449"), I("64")); }), "-473143853094751635541247");
}

TEST(ObjectsVectors, IntPow) {
  EXPECT_EQ(outcome([] { return pow(I("0"), I("0")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("1"), I("1")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("-1"), I("3")); }), "-1");
  EXPECT_EQ(outcome([] { return pow(I("-2"), I("0")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("3"), I("2")); }), "9");
  EXPECT_EQ(outcome([] { return pow(I("7"), I("10")); }), "282475249");
  EXPECT_EQ(outcome([] { return pow(I("10"), I("1")); }), "10");
  EXPECT_EQ(outcome([] { return pow(I("255"), I("3")); }), "16581375");
  EXPECT_EQ(outcome([] { return pow(I("1073741823"), I("0")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("1073741824"), I("1")); }), "1073741824");
  EXPECT_EQ(outcome([] { return pow(I("-1073741824"), I("3")); }), "-1237940039285380274899124224");
  EXPECT_EQ(outcome([] { return pow(I("2147483647"), I("0")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("-2147483648"), I("2")); }), "4611686018427387904");
  EXPECT_EQ(outcome([] { return pow(I("2147483648"), I("10")); }), "2085924839766513752338888384931203236916703635113918720651407820138886450957656787131798913024");
  EXPECT_EQ(outcome([] { return pow(I("4611686018427387903"), I("1")); }), "4611686018427387903");
  EXPECT_EQ(outcome([] { return pow(I("4611686018427387904"), I("3")); }), "98079714615416886934934209737619787751599303819750539264");
  EXPECT_EQ(outcome([] { return pow(I("-4611686018427387905"), I("0")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("9223372036854775808"), I("1")); }), "9223372036854775808");
  EXPECT_EQ(outcome([] { return pow(I("-9223372036854775808"), I("3")); }), "-784637716923335095479473677900958302012794430558004314112");
  EXPECT_EQ(outcome([] { return pow(I("18446744073709551616"), I("0")); }), "1");
  EXPECT_EQ(outcome([] { return pow(I("-18446744073709551616"), I("2")); }), "340282366920938463463374607431768211456");
  EXPECT_EQ(outcome([] { return pow(I("100000000000000000000"), I("10")); }), "100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000");
  EXPECT_EQ(outcome([] { return pow(I("1267650600228229401496703217721"), I("1")); }), "1267650600228229401496703217721");
  EXPECT_EQ(outcome([] { return pow(I("-8727963568087712425891397479476727340041449"), I("3")); }), "-664873118457859565327991287081559533294912222632819802610568135499305204269921340346297290809262484944930020118813628984214441849");
}

TEST(ObjectsVectors, IntBitLength) {
  EXPECT_EQ(outcome([] { return int_bit_length(I("0")); }), "0");
  EXPECT_EQ(outcome([] { return int_bit_length(I("1")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-1")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-2")); }), "2");
  EXPECT_EQ(outcome([] { return int_bit_length(I("3")); }), "2");
  EXPECT_EQ(outcome([] { return int_bit_length(I("7")); }), "3");
  EXPECT_EQ(outcome([] { return int_bit_length(I("10")); }), "4");
  EXPECT_EQ(outcome([] { return int_bit_length(I("255")); }), "8");
  EXPECT_EQ(outcome([] { return int_bit_length(I("1073741823")); }), "30");
  EXPECT_EQ(outcome([] { return int_bit_length(I("1073741824")); }), "31");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-1073741824")); }), "31");
  EXPECT_EQ(outcome([] { return int_bit_length(I("2147483647")); }), "31");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-2147483648")); }), "32");
  EXPECT_EQ(outcome([] { return int_bit_length(I("2147483648")); }), "32");
  EXPECT_EQ(outcome([] { return int_bit_length(I("4611686018427387903")); }), "62");
  EXPECT_EQ(outcome([] { return int_bit_length(I("4611686018427387904")); }), "63");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-4611686018427387905")); }), "63");
  EXPECT_EQ(outcome([] { return int_bit_length(I("9223372036854775808")); }), "64");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-9223372036854775808")); }), "64");
  EXPECT_EQ(outcome([] { return int_bit_length(I("18446744073709551616")); }), "65");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-18446744073709551616")); }), "65");
  EXPECT_EQ(outcome([] { return int_bit_length(I("100000000000000000000")); }), "67");
  EXPECT_EQ(outcome([] { return int_bit_length(I("1267650600228229401496703217721")); }), "101");
  EXPECT_EQ(outcome([] { return int_bit_length(I("-8727963568087712425891397479476727340041449")); }), "143");
}

TEST(ObjectsVectors, IntBitCount) {
  EXPECT_EQ(outcome([] { return int_bit_count(I("0")); }), "0");
  EXPECT_EQ(outcome([] { return int_bit_count(I("1")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-1")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-2")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("3")); }), "2");
  EXPECT_EQ(outcome([] { return int_bit_count(I("7")); }), "3");
  EXPECT_EQ(outcome([] { return int_bit_count(I("10")); }), "2");
  EXPECT_EQ(outcome([] { return int_bit_count(I("255")); }), "8");
  EXPECT_EQ(outcome([] { return int_bit_count(I("1073741823")); }), "30");
  EXPECT_EQ(outcome([] { return int_bit_count(I("1073741824")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-1073741824")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("2147483647")); }), "31");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-2147483648")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("2147483648")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("4611686018427387903")); }), "62");
  EXPECT_EQ(outcome([] { return int_bit_count(I("4611686018427387904")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-4611686018427387905")); }), "2");
  EXPECT_EQ(outcome([] { return int_bit_count(I("9223372036854775808")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-9223372036854775808")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("18446744073709551616")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-18446744073709551616")); }), "1");
  EXPECT_EQ(outcome([] { return int_bit_count(I("100000000000000000000")); }), "26");
  EXPECT_EQ(outcome([] { return int_bit_count(I("1267650600228229401496703217721")); }), "7");
  EXPECT_EQ(outcome([] { return int_bit_count(I("-8727963568087712425891397479476727340041449")); }), "77");
}

TEST(ObjectsVectors, IntPowModulo) {
  EXPECT_EQ(outcome([] { return pow(I("2"), I("10"), I("1000")); }), "24");
  EXPECT_EQ(outcome([] { return pow(I("3"), I("200"), I("13")); }), "9");
  EXPECT_EQ(outcome([] { return pow(I("-3"), I("5"), I("7")); }), "2");
  EXPECT_EQ(outcome([] { return pow(I("3"), I("5"), I("-7")); }), "-2");
  EXPECT_EQ(outcome([] { return pow(I("1267650600228229401496703205376"), I("1180591620717411303424"), I("1000000007")); }), "849209242");
  EXPECT_EQ(outcome([] { return pow(I("3"), I("-1"), I("11")); }), "4");
  EXPECT_EQ(outcome([] { return pow(I("2"), I("-1"), I("4")); }), "ValueError: base is not invertible for the given modulus");
  EXPECT_EQ(outcome([] { return pow(I("2"), I("3"), I("0")); }), "ValueError: pow() 3rd argument cannot be 0");
  EXPECT_EQ(outcome([] { return pow(I("5"), I("3"), I("1")); }), "0");
  EXPECT_EQ(outcome([] { return pow(I("7"), I("0"), I("1")); }), "0");
}

TEST(ObjectsVectors, IntPowvalue) {
  EXPECT_EQ(outcome([] { return powValue(I("2"), I("-1")); }), "0.5");
  EXPECT_EQ(outcome([] { return powValue(I("10"), I("-3")); }), "0.001");
  EXPECT_EQ(outcome([] { return powValue(I("0"), I("-1")); }), "ZeroDivisionError: 0.0 cannot be raised to a negative power");
  EXPECT_EQ(outcome([] { return powValue(I("2"), I("100")); }), "1267650600228229401496703205376");
  EXPECT_EQ(outcome([] { return powValue(I("-2"), I("3")); }), "-8");
  EXPECT_EQ(outcome([] { return powValue(I("0"), I("0")); }), "1");
}

TEST(ObjectsVectors, FloatToint) {
  EXPECT_EQ(outcome([] { return toInt(F("0.5")); }), "0");
  EXPECT_EQ(outcome([] { return toInt(F("-0.5")); }), "0");
  EXPECT_EQ(outcome([] { return toInt(F("10000000000.0")); }), "10000000000");
  EXPECT_EQ(outcome([] { return toInt(F("-10000000000.0")); }), "-10000000000");
  EXPECT_EQ(outcome([] { return toInt(F("1e+20")); }), "100000000000000000000");
  EXPECT_EQ(outcome([] { return toInt(F("-1.5e+300")); }), "-1500000000000000078757140382806630373056702871662238732373781173267703686983362293679557062620671796065556665749325817265413784853040645863467188277180060474272580801389863705606745350692182135089053429852456199917621678558451461320111979114170213741868888183230085264257173504208294580298189100810240");
  EXPECT_EQ(outcome([] { return toInt(F("9007199254740992.0")); }), "9007199254740992");
  EXPECT_EQ(outcome([] { return toInt(F("4.611686018427388e+18")); }), "4611686018427387904");
  EXPECT_EQ(outcome([] { return toInt(F("inf")); }), "OverflowError: cannot convert float infinity to integer");
  EXPECT_EQ(outcome([] { return toInt(F("nan")); }), "ValueError: cannot convert float NaN to integer");
}

TEST(ObjectsVectors, StrToint) {
  EXPECT_EQ(outcome([] { return toInt(S("12", 2)); }), "12");
  EXPECT_EQ(outcome([] { return toInt(S(" -12 ", 5)); }), "-12");
  EXPECT_EQ(outcome([] { return toInt(S("+7", 2)); }), "7");
  EXPECT_EQ(outcome([] { return toInt(S("1_000", 5)); }), "1000");
  EXPECT_EQ(outcome([] { return toInt(S("", 0)); }), "ValueError: invalid literal for int() with base 10: ''");
  EXPECT_EQ(outcome([] { return toInt(S("abc", 3)); }), "ValueError: invalid literal for int() with base 10: 'abc'");
  EXPECT_EQ(outcome([] { return toInt(S("0x10", 4)); }), "ValueError: invalid literal for int() with base 10: '0x10'");
  EXPECT_EQ(outcome([] { return toInt(S("12345678901234567890", 20)); }), "12345678901234567890");
  EXPECT_EQ(outcome([] { return toInt(S("-99999999999999999999999", 24)); }), "-99999999999999999999999");
  EXPECT_EQ(outcome([] { return toInt(S("1__0", 4)); }), "ValueError: invalid literal for int() with base 10: '1__0'");
  EXPECT_EQ(outcome([] { return toInt(S("\303\251", 2)); }), "ValueError: invalid literal for int() with base 10: '\303\251'");
  EXPECT_EQ(outcome([] { return toInt(S("9999999999999999999999999999999999999999", 40)); }), "9999999999999999999999999999999999999999");
  EXPECT_EQ(outcome([] { return toInt(S("ff", 2), I("16")); }), "255");
  EXPECT_EQ(outcome([] { return toInt(S("0xff", 4), I("16")); }), "255");
  EXPECT_EQ(outcome([] { return toInt(S("0xff", 4), I("0")); }), "255");
  EXPECT_EQ(outcome([] { return toInt(S("0b101", 5), I("0")); }), "5");
  EXPECT_EQ(outcome([] { return toInt(S("0o17", 4), I("8")); }), "15");
  EXPECT_EQ(outcome([] { return toInt(S("zz", 2), I("36")); }), "1295");
  EXPECT_EQ(outcome([] { return toInt(S("12", 2), I("2")); }), "ValueError: invalid literal for int() with base 2: '12'");
  EXPECT_EQ(outcome([] { return toInt(S("12", 2), I("1")); }), "ValueError: int() base must be >= 2 and <= 36, or 0");
  EXPECT_EQ(outcome([] { return toInt(S("12", 2), I("37")); }), "ValueError: int() base must be >= 2 and <= 36, or 0");
  EXPECT_EQ(outcome([] { return toInt(S("010", 3), I("0")); }), "ValueError: invalid literal for int() with base 0: '010'");
  EXPECT_EQ(outcome([] { return toInt(S("-0b1", 4), I("2")); }), "-1");
}

TEST(ObjectsVectors, IntToBytes) {
  EXPECT_EQ(outcome([] { return int_to_bytes(I("0"), word(1), S("big", 3), false); }), "b'\134x00'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("0"), word(2), S("big", 3), true); }), "b'\134x00\134x00'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("0"), word(-1), S("big", 3), false); }), "ValueError: length argument must be non-negative");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("1"), word(1), S("big", 3), false); }), "b'\134x01'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("1"), word(10), S("little", 6), true); }), "b'\134x01\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x00'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("1"), word(2), S("middle", 6), false); }), "ValueError: byteorder must be either 'little' or 'big'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("255"), word(1), S("little", 6), true); }), "OverflowError: int too big to convert");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("255"), word(10), S("little", 6), true); }), "b'\134xff\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x00'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("256"), word(1), S("big", 3), false); }), "OverflowError: int too big to convert");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("256"), word(2), S("big", 3), true); }), "b'\134x01\134x00'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("256"), word(-1), S("big", 3), false); }), "ValueError: length argument must be non-negative");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-1"), word(1), S("big", 3), false); }), "OverflowError: can't convert negative int to unsigned");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-1"), word(10), S("little", 6), true); }), "b'\134xff\134xff\134xff\134xff\134xff\134xff\134xff\134xff\134xff\134xff'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-1"), word(2), S("middle", 6), false); }), "ValueError: byteorder must be either 'little' or 'big'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-128"), word(1), S("little", 6), true); }), "b'\134x80'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-128"), word(10), S("little", 6), true); }), "b'\134x80\134xff\134xff\134xff\134xff\134xff\134xff\134xff\134xff\134xff'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-129"), word(1), S("big", 3), false); }), "OverflowError: can't convert negative int to unsigned");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-129"), word(2), S("big", 3), true); }), "b'\134xff\134x7f'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-129"), word(-1), S("big", 3), false); }), "ValueError: length argument must be non-negative");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("18446744073709551616"), word(1), S("big", 3), false); }), "OverflowError: int too big to convert");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("18446744073709551616"), word(10), S("little", 6), true); }), "b'\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x01\134x00'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("18446744073709551616"), word(2), S("middle", 6), false); }), "ValueError: byteorder must be either 'little' or 'big'");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-18446744073709551616"), word(1), S("little", 6), true); }), "OverflowError: int too big to convert");
  EXPECT_EQ(outcome([] { return int_to_bytes(I("-18446744073709551616"), word(10), S("little", 6), true); }), "b'\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134x00\134xff\134xff'");
}

TEST(ObjectsVectors, IntFromBytes) {
  EXPECT_EQ(outcome([] { return int_from_bytes(B("", 0), S("little", 6), false); }), "0");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("", 0), S("little", 6), true); }), "0");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("", 0), S("big", 3), false); }), "0");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("", 0), S("big", 3), true); }), "0");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001", 1), S("little", 6), false); }), "1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001", 1), S("little", 6), true); }), "1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001", 1), S("big", 3), false); }), "1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001", 1), S("big", 3), true); }), "1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377", 1), S("little", 6), false); }), "255");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377", 1), S("little", 6), true); }), "-1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377", 1), S("big", 3), false); }), "255");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377", 1), S("big", 3), true); }), "-1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\200\000", 2), S("little", 6), false); }), "128");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\200\000", 2), S("little", 6), true); }), "128");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\200\000", 2), S("big", 3), false); }), "32768");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\200\000", 2), S("big", 3), true); }), "-32768");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001\002\003\004\005\006\007\010\011\012\013", 11), S("little", 6), false); }), "13345574279723976512176641");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001\002\003\004\005\006\007\010\011\012\013", 11), S("little", 6), true); }), "13345574279723976512176641");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001\002\003\004\005\006\007\010\011\012\013", 11), S("big", 3), false); }), "1218426182456967898401291");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\001\002\003\004\005\006\007\010\011\012\013", 11), S("big", 3), true); }), "1218426182456967898401291");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377\377\377\377\377\377\377\377\377", 9), S("little", 6), false); }), "4722366482869645213695");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377\377\377\377\377\377\377\377\377", 9), S("little", 6), true); }), "-1");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377\377\377\377\377\377\377\377\377", 9), S("big", 3), false); }), "4722366482869645213695");
  EXPECT_EQ(outcome([] { return int_from_bytes(B("\377\377\377\377\377\377\377\377\377", 9), S("big", 3), true); }), "-1");
}

TEST(ObjectsVectors, FloatNeg) {
  EXPECT_EQ(outcome([] { return neg(F("0.0")); }), "-0.0");
  EXPECT_EQ(outcome([] { return neg(F("-0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return neg(F("1.0")); }), "-1.0");
  EXPECT_EQ(outcome([] { return neg(F("-1.5")); }), "1.5");
  EXPECT_EQ(outcome([] { return neg(F("2.5")); }), "-2.5");
  EXPECT_EQ(outcome([] { return neg(F("1e+16")); }), "-1e+16");
  EXPECT_EQ(outcome([] { return neg(F("1e-05")); }), "-1e-05");
  EXPECT_EQ(outcome([] { return neg(F("1e+300")); }), "-1e+300");
  EXPECT_EQ(outcome([] { return neg(F("inf")); }), "-inf");
  EXPECT_EQ(outcome([] { return neg(F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return neg(F("0.1")); }), "-0.1");
  EXPECT_EQ(outcome([] { return neg(F("123456.789")); }), "-123456.789");
}

TEST(ObjectsVectors, FloatAbs) {
  EXPECT_EQ(outcome([] { return abs(F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return abs(F("-0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return abs(F("1.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return abs(F("-1.5")); }), "1.5");
  EXPECT_EQ(outcome([] { return abs(F("2.5")); }), "2.5");
  EXPECT_EQ(outcome([] { return abs(F("1e+16")); }), "1e+16");
  EXPECT_EQ(outcome([] { return abs(F("1e-05")); }), "1e-05");
  EXPECT_EQ(outcome([] { return abs(F("1e+300")); }), "1e+300");
  EXPECT_EQ(outcome([] { return abs(F("inf")); }), "inf");
  EXPECT_EQ(outcome([] { return abs(F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return abs(F("0.1")); }), "0.1");
  EXPECT_EQ(outcome([] { return abs(F("123456.789")); }), "123456.789");
}

TEST(ObjectsVectors, FloatTruth) {
  EXPECT_EQ(outcome([] { return truth(F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return truth(F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return truth(F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("nan")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return truth(F("123456.789")); }), "True");
}

TEST(ObjectsVectors, FloatTostr) {
  EXPECT_EQ(outcome([] { return toStr(F("0.0")); }), "'0.0'");
  EXPECT_EQ(outcome([] { return toStr(F("-0.0")); }), "'-0.0'");
  EXPECT_EQ(outcome([] { return toStr(F("1.0")); }), "'1.0'");
  EXPECT_EQ(outcome([] { return toStr(F("-1.5")); }), "'-1.5'");
  EXPECT_EQ(outcome([] { return toStr(F("2.5")); }), "'2.5'");
  EXPECT_EQ(outcome([] { return toStr(F("1e+16")); }), "'1e+16'");
  EXPECT_EQ(outcome([] { return toStr(F("1e-05")); }), "'1e-05'");
  EXPECT_EQ(outcome([] { return toStr(F("1e+300")); }), "'1e+300'");
  EXPECT_EQ(outcome([] { return toStr(F("inf")); }), "'inf'");
  EXPECT_EQ(outcome([] { return toStr(F("nan")); }), "'nan'");
  EXPECT_EQ(outcome([] { return toStr(F("0.1")); }), "'0.1'");
  EXPECT_EQ(outcome([] { return toStr(F("123456.789")); }), "'123456.789'");
}

TEST(ObjectsVectors, FloatHash) {
  EXPECT_EQ(outcome([] { return hash(F("0.0")); }), "0");
  EXPECT_EQ(outcome([] { return hash(F("-0.0")); }), "0");
  EXPECT_EQ(outcome([] { return hash(F("1.0")); }), "1");
  EXPECT_EQ(outcome([] { return hash(F("-1.5")); }), "-1152921504606846977");
  EXPECT_EQ(outcome([] { return hash(F("2.5")); }), "1152921504606846978");
  EXPECT_EQ(outcome([] { return hash(F("1e+16")); }), "10000000000000000");
  EXPECT_EQ(outcome([] { return hash(F("1e-05")); }), "2170758078822671208");
  EXPECT_EQ(outcome([] { return hash(F("1e+300")); }), "1224995262755759164");
  EXPECT_EQ(outcome([] { return hash(F("inf")); }), "314159");
  EXPECT_EQ(outcome([] { return hash(F("0.1")); }), "230584300921369408");
  EXPECT_EQ(outcome([] { return hash(F("123456.789")); }), "1819310134279660096");
}

TEST(ObjectsVectors, FloatAdd) {
  EXPECT_EQ(outcome([] { return add(F("0.0"), F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return add(F("0.0"), F("inf")); }), "inf");
  EXPECT_EQ(outcome([] { return add(F("0.0"), I("0")); }), "0.0");
  EXPECT_EQ(outcome([] { return add(F("2.5"), F("-0.0")); }), "2.5");
  EXPECT_EQ(outcome([] { return add(F("-0.0"), I("3")); }), "3.0");
  EXPECT_EQ(outcome([] { return add(F("2.5"), F("1.0")); }), "3.5");
  EXPECT_EQ(outcome([] { return add(F("1.0"), I("3")); }), "4.0");
  EXPECT_EQ(outcome([] { return add(F("-1.5"), F("1.0")); }), "-0.5");
  EXPECT_EQ(outcome([] { return add(F("inf"), F("-1.5")); }), "inf");
  EXPECT_EQ(outcome([] { return add(F("-1.5"), true); }), "-0.5");
  EXPECT_EQ(outcome([] { return add(F("0.1"), F("2.5")); }), "2.6");
  EXPECT_EQ(outcome([] { return add(F("0.0"), F("1e+16")); }), "1e+16");
  EXPECT_EQ(outcome([] { return add(F("1e+16"), F("inf")); }), "inf");
  EXPECT_EQ(outcome([] { return add(F("1e+16"), I("0")); }), "1e+16");
  EXPECT_EQ(outcome([] { return add(F("1e-05"), I("3")); }), "3.00001");
  EXPECT_EQ(outcome([] { return add(F("1e+300"), F("1.0")); }), "1e+300");
  EXPECT_EQ(outcome([] { return add(F("inf"), F("1e+300")); }), "inf");
  EXPECT_EQ(outcome([] { return add(F("1e+300"), true); }), "1e+300");
  EXPECT_EQ(outcome([] { return add(F("inf"), I("0")); }), "inf");
  EXPECT_EQ(outcome([] { return add(F("2.5"), F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return add(F("nan"), I("3")); }), "nan");
  EXPECT_EQ(outcome([] { return add(F("0.1"), I("-2")); }), "-1.9");
  EXPECT_EQ(outcome([] { return add(F("1.0"), F("123456.789")); }), "123457.789");
  EXPECT_EQ(outcome([] { return add(F("123456.789"), F("0.1")); }), "123456.88900000001");
}

TEST(ObjectsVectors, FloatSub) {
  EXPECT_EQ(outcome([] { return sub(F("0.0"), F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return sub(F("0.0"), F("inf")); }), "-inf");
  EXPECT_EQ(outcome([] { return sub(F("0.0"), I("0")); }), "0.0");
  EXPECT_EQ(outcome([] { return sub(F("2.5"), F("-0.0")); }), "2.5");
  EXPECT_EQ(outcome([] { return sub(F("-0.0"), I("3")); }), "-3.0");
  EXPECT_EQ(outcome([] { return sub(F("2.5"), F("1.0")); }), "1.5");
  EXPECT_EQ(outcome([] { return sub(F("1.0"), I("3")); }), "-2.0");
  EXPECT_EQ(outcome([] { return sub(F("-1.5"), F("1.0")); }), "-2.5");
  EXPECT_EQ(outcome([] { return sub(F("inf"), F("-1.5")); }), "inf");
  EXPECT_EQ(outcome([] { return sub(F("-1.5"), true); }), "-2.5");
  EXPECT_EQ(outcome([] { return sub(F("0.1"), F("2.5")); }), "-2.4");
  EXPECT_EQ(outcome([] { return sub(F("0.0"), F("1e+16")); }), "-1e+16");
  EXPECT_EQ(outcome([] { return sub(F("1e+16"), F("inf")); }), "-inf");
  EXPECT_EQ(outcome([] { return sub(F("1e+16"), I("0")); }), "1e+16");
  EXPECT_EQ(outcome([] { return sub(F("1e-05"), I("3")); }), "-2.99999");
  EXPECT_EQ(outcome([] { return sub(F("1e+300"), F("1.0")); }), "1e+300");
  EXPECT_EQ(outcome([] { return sub(F("inf"), F("1e+300")); }), "inf");
  EXPECT_EQ(outcome([] { return sub(F("1e+300"), true); }), "1e+300");
  EXPECT_EQ(outcome([] { return sub(F("inf"), I("0")); }), "inf");
  EXPECT_EQ(outcome([] { return sub(F("2.5"), F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return sub(F("nan"), I("3")); }), "nan");
  EXPECT_EQ(outcome([] { return sub(F("0.1"), I("-2")); }), "2.1");
  EXPECT_EQ(outcome([] { return sub(F("1.0"), F("123456.789")); }), "-123455.789");
  EXPECT_EQ(outcome([] { return sub(F("123456.789"), F("0.1")); }), "123456.689");
}

TEST(ObjectsVectors, FloatMul) {
  EXPECT_EQ(outcome([] { return mul(F("0.0"), F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mul(F("0.0"), F("inf")); }), "nan");
  EXPECT_EQ(outcome([] { return mul(F("0.0"), I("0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mul(F("2.5"), F("-0.0")); }), "-0.0");
  EXPECT_EQ(outcome([] { return mul(F("-0.0"), I("3")); }), "-0.0");
  EXPECT_EQ(outcome([] { return mul(F("2.5"), F("1.0")); }), "2.5");
  EXPECT_EQ(outcome([] { return mul(F("1.0"), I("3")); }), "3.0");
  EXPECT_EQ(outcome([] { return mul(F("-1.5"), F("1.0")); }), "-1.5");
  EXPECT_EQ(outcome([] { return mul(F("inf"), F("-1.5")); }), "-inf");
  EXPECT_EQ(outcome([] { return mul(F("-1.5"), true); }), "-1.5");
  EXPECT_EQ(outcome([] { return mul(F("0.1"), F("2.5")); }), "0.25");
  EXPECT_EQ(outcome([] { return mul(F("0.0"), F("1e+16")); }), "0.0");
  EXPECT_EQ(outcome([] { return mul(F("1e+16"), F("inf")); }), "inf");
  EXPECT_EQ(outcome([] { return mul(F("1e+16"), I("0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mul(F("1e-05"), I("3")); }), "3.0000000000000004e-05");
  EXPECT_EQ(outcome([] { return mul(F("1e+300"), F("1.0")); }), "1e+300");
  EXPECT_EQ(outcome([] { return mul(F("inf"), F("1e+300")); }), "inf");
  EXPECT_EQ(outcome([] { return mul(F("1e+300"), true); }), "1e+300");
  EXPECT_EQ(outcome([] { return mul(F("inf"), I("0")); }), "nan");
  EXPECT_EQ(outcome([] { return mul(F("2.5"), F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return mul(F("nan"), I("3")); }), "nan");
  EXPECT_EQ(outcome([] { return mul(F("0.1"), I("-2")); }), "-0.2");
  EXPECT_EQ(outcome([] { return mul(F("1.0"), F("123456.789")); }), "123456.789");
  EXPECT_EQ(outcome([] { return mul(F("123456.789"), F("0.1")); }), "12345.6789");
}

TEST(ObjectsVectors, FloatTruediv) {
  EXPECT_EQ(outcome([] { return truediv(F("0.0"), F("0.0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(F("0.0"), F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return truediv(F("0.0"), I("0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(F("2.5"), F("-0.0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(F("-0.0"), I("3")); }), "-0.0");
  EXPECT_EQ(outcome([] { return truediv(F("2.5"), F("1.0")); }), "2.5");
  EXPECT_EQ(outcome([] { return truediv(F("1.0"), I("3")); }), "0.3333333333333333");
  EXPECT_EQ(outcome([] { return truediv(F("-1.5"), F("1.0")); }), "-1.5");
  EXPECT_EQ(outcome([] { return truediv(F("inf"), F("-1.5")); }), "-inf");
  EXPECT_EQ(outcome([] { return truediv(F("-1.5"), true); }), "-1.5");
  EXPECT_EQ(outcome([] { return truediv(F("0.1"), F("2.5")); }), "0.04");
  EXPECT_EQ(outcome([] { return truediv(F("0.0"), F("1e+16")); }), "0.0");
  EXPECT_EQ(outcome([] { return truediv(F("1e+16"), F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return truediv(F("1e+16"), I("0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(F("1e-05"), I("3")); }), "3.3333333333333337e-06");
  EXPECT_EQ(outcome([] { return truediv(F("1e+300"), F("1.0")); }), "1e+300");
  EXPECT_EQ(outcome([] { return truediv(F("inf"), F("1e+300")); }), "inf");
  EXPECT_EQ(outcome([] { return truediv(F("1e+300"), true); }), "1e+300");
  EXPECT_EQ(outcome([] { return truediv(F("inf"), I("0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(F("2.5"), F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return truediv(F("nan"), I("3")); }), "nan");
  EXPECT_EQ(outcome([] { return truediv(F("0.1"), I("-2")); }), "-0.05");
  EXPECT_EQ(outcome([] { return truediv(F("1.0"), F("123456.789")); }), "8.10000007371e-06");
  EXPECT_EQ(outcome([] { return truediv(F("123456.789"), F("0.1")); }), "1234567.89");
}

TEST(ObjectsVectors, FloatFloordiv) {
  EXPECT_EQ(outcome([] { return floordiv(F("0.0"), F("0.0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(F("0.0"), F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("0.0"), I("0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(F("2.5"), F("-0.0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(F("-0.0"), I("3")); }), "-0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("2.5"), F("1.0")); }), "2.0");
  EXPECT_EQ(outcome([] { return floordiv(F("1.0"), I("3")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("-1.5"), F("1.0")); }), "-2.0");
  EXPECT_EQ(outcome([] { return floordiv(F("inf"), F("-1.5")); }), "nan");
  EXPECT_EQ(outcome([] { return floordiv(F("-1.5"), true); }), "-2.0");
  EXPECT_EQ(outcome([] { return floordiv(F("0.1"), F("2.5")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("0.0"), F("1e+16")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("1e+16"), F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("1e+16"), I("0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(F("1e-05"), I("3")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("1e+300"), F("1.0")); }), "1e+300");
  EXPECT_EQ(outcome([] { return floordiv(F("inf"), F("1e+300")); }), "nan");
  EXPECT_EQ(outcome([] { return floordiv(F("1e+300"), true); }), "1e+300");
  EXPECT_EQ(outcome([] { return floordiv(F("inf"), I("0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(F("2.5"), F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return floordiv(F("nan"), I("3")); }), "nan");
  EXPECT_EQ(outcome([] { return floordiv(F("0.1"), I("-2")); }), "-1.0");
  EXPECT_EQ(outcome([] { return floordiv(F("1.0"), F("123456.789")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(F("123456.789"), F("0.1")); }), "1234567.0");
}

TEST(ObjectsVectors, FloatMod) {
  EXPECT_EQ(outcome([] { return mod(F("0.0"), F("0.0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(F("0.0"), F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(F("0.0"), I("0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(F("2.5"), F("-0.0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(F("-0.0"), I("3")); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(F("2.5"), F("1.0")); }), "0.5");
  EXPECT_EQ(outcome([] { return mod(F("1.0"), I("3")); }), "1.0");
  EXPECT_EQ(outcome([] { return mod(F("-1.5"), F("1.0")); }), "0.5");
  EXPECT_EQ(outcome([] { return mod(F("inf"), F("-1.5")); }), "nan");
  EXPECT_EQ(outcome([] { return mod(F("-1.5"), true); }), "0.5");
  EXPECT_EQ(outcome([] { return mod(F("0.1"), F("2.5")); }), "0.1");
  EXPECT_EQ(outcome([] { return mod(F("0.0"), F("1e+16")); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(F("1e+16"), F("inf")); }), "1e+16");
  EXPECT_EQ(outcome([] { return mod(F("1e+16"), I("0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(F("1e-05"), I("3")); }), "1e-05");
  EXPECT_EQ(outcome([] { return mod(F("1e+300"), F("1.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(F("inf"), F("1e+300")); }), "nan");
  EXPECT_EQ(outcome([] { return mod(F("1e+300"), true); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(F("inf"), I("0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(F("2.5"), F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return mod(F("nan"), I("3")); }), "nan");
  EXPECT_EQ(outcome([] { return mod(F("0.1"), I("-2")); }), "-1.9");
  EXPECT_EQ(outcome([] { return mod(F("1.0"), F("123456.789")); }), "1.0");
  EXPECT_EQ(outcome([] { return mod(F("123456.789"), F("0.1")); }), "0.08899999999745414");
}

TEST(ObjectsVectors, FloatEq) {
  EXPECT_EQ(outcome([] { return eq(F("0.0"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return eq(F("0.0"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("0.0"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return eq(F("2.5"), F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("-0.0"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("2.5"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1.0"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("-1.5"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("inf"), F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("-1.5"), true); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("0.1"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("0.0"), F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1e+16"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1e+16"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1e-05"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1e+300"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("inf"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1e+300"), true); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("inf"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("2.5"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("nan"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("0.1"), I("-2")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("1.0"), F("123456.789")); }), "False");
  EXPECT_EQ(outcome([] { return eq(F("123456.789"), F("0.1")); }), "False");
}

TEST(ObjectsVectors, FloatLt) {
  EXPECT_EQ(outcome([] { return lt(F("0.0"), F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("0.0"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("0.0"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("2.5"), F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("-0.0"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("2.5"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("1.0"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("-1.5"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("inf"), F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("-1.5"), true); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("0.1"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("0.0"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("1e+16"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("1e+16"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("1e-05"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("1e+300"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("inf"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("1e+300"), true); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("inf"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("2.5"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("nan"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("0.1"), I("-2")); }), "False");
  EXPECT_EQ(outcome([] { return lt(F("1.0"), F("123456.789")); }), "True");
  EXPECT_EQ(outcome([] { return lt(F("123456.789"), F("0.1")); }), "False");
}

TEST(ObjectsVectors, FloatGe) {
  EXPECT_EQ(outcome([] { return ge(F("0.0"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("0.0"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("0.0"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("2.5"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("-0.0"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("2.5"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("1.0"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("-1.5"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("inf"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("-1.5"), true); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("0.1"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("0.0"), F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("1e+16"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("1e+16"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("1e-05"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("1e+300"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("inf"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("1e+300"), true); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("inf"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("2.5"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("nan"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("0.1"), I("-2")); }), "True");
  EXPECT_EQ(outcome([] { return ge(F("1.0"), F("123456.789")); }), "False");
  EXPECT_EQ(outcome([] { return ge(F("123456.789"), F("0.1")); }), "True");
}

TEST(ObjectsVectors, FloatNe) {
  EXPECT_EQ(outcome([] { return ne(F("0.0"), F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return ne(F("0.0"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("0.0"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return ne(F("2.5"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("-0.0"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("2.5"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1.0"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("-1.5"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("inf"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("-1.5"), true); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("0.1"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("0.0"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1e+16"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1e+16"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1e-05"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1e+300"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("inf"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1e+300"), true); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("inf"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("2.5"), F("nan")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("nan"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("0.1"), I("-2")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("1.0"), F("123456.789")); }), "True");
  EXPECT_EQ(outcome([] { return ne(F("123456.789"), F("0.1")); }), "True");
}

TEST(ObjectsVectors, FloatGt) {
  EXPECT_EQ(outcome([] { return gt(F("0.0"), F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("0.0"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("0.0"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("2.5"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("-0.0"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("2.5"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("1.0"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("-1.5"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("inf"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("-1.5"), true); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("0.1"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("0.0"), F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("1e+16"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("1e+16"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("1e-05"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("1e+300"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("inf"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("1e+300"), true); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("inf"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("2.5"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("nan"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("0.1"), I("-2")); }), "True");
  EXPECT_EQ(outcome([] { return gt(F("1.0"), F("123456.789")); }), "False");
  EXPECT_EQ(outcome([] { return gt(F("123456.789"), F("0.1")); }), "True");
}

TEST(ObjectsVectors, FloatLe) {
  EXPECT_EQ(outcome([] { return le(F("0.0"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("0.0"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("0.0"), I("0")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("2.5"), F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("-0.0"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("2.5"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("1.0"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("-1.5"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("inf"), F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("-1.5"), true); }), "True");
  EXPECT_EQ(outcome([] { return le(F("0.1"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("0.0"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("1e+16"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("1e+16"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("1e-05"), I("3")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("1e+300"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("inf"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("1e+300"), true); }), "False");
  EXPECT_EQ(outcome([] { return le(F("inf"), I("0")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("2.5"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("nan"), I("3")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("0.1"), I("-2")); }), "False");
  EXPECT_EQ(outcome([] { return le(F("1.0"), F("123456.789")); }), "True");
  EXPECT_EQ(outcome([] { return le(F("123456.789"), F("0.1")); }), "False");
}

TEST(ObjectsVectors, IntNe) {
  EXPECT_EQ(outcome([] { return ne(I("3"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("nan")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("nan")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("3"), F("123456.789")); }), "True");
  EXPECT_EQ(outcome([] { return ne(I("1180591620717411303424"), F("123456.789")); }), "True");
}

TEST(ObjectsVectors, IntGt) {
  EXPECT_EQ(outcome([] { return gt(I("3"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return gt(I("3"), F("123456.789")); }), "False");
  EXPECT_EQ(outcome([] { return gt(I("1180591620717411303424"), F("123456.789")); }), "True");
}

TEST(ObjectsVectors, IntLe) {
  EXPECT_EQ(outcome([] { return le(I("3"), F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("1e-05")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("1e-05")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return le(I("3"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return le(I("3"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("0.1")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("0.1")); }), "False");
  EXPECT_EQ(outcome([] { return le(I("3"), F("123456.789")); }), "True");
  EXPECT_EQ(outcome([] { return le(I("1180591620717411303424"), F("123456.789")); }), "False");
}

TEST(ObjectsVectors, BoolAdd) {
  EXPECT_EQ(outcome([] { return add(true, F("0.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return add(true, F("-0.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return add(true, F("1.0")); }), "2.0");
  EXPECT_EQ(outcome([] { return add(true, F("-1.5")); }), "-0.5");
  EXPECT_EQ(outcome([] { return add(true, F("2.5")); }), "3.5");
  EXPECT_EQ(outcome([] { return add(true, F("1e+16")); }), "1e+16");
  EXPECT_EQ(outcome([] { return add(true, F("1e-05")); }), "1.00001");
  EXPECT_EQ(outcome([] { return add(true, F("1e+300")); }), "1e+300");
  EXPECT_EQ(outcome([] { return add(true, F("inf")); }), "inf");
  EXPECT_EQ(outcome([] { return add(true, F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return add(true, F("0.1")); }), "1.1");
  EXPECT_EQ(outcome([] { return add(true, F("123456.789")); }), "123457.789");
}

TEST(ObjectsVectors, BoolSub) {
  EXPECT_EQ(outcome([] { return sub(true, F("0.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return sub(true, F("-0.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return sub(true, F("1.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return sub(true, F("-1.5")); }), "2.5");
  EXPECT_EQ(outcome([] { return sub(true, F("2.5")); }), "-1.5");
  EXPECT_EQ(outcome([] { return sub(true, F("1e+16")); }), "-1e+16");
  EXPECT_EQ(outcome([] { return sub(true, F("1e-05")); }), "0.99999");
  EXPECT_EQ(outcome([] { return sub(true, F("1e+300")); }), "-1e+300");
  EXPECT_EQ(outcome([] { return sub(true, F("inf")); }), "-inf");
  EXPECT_EQ(outcome([] { return sub(true, F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return sub(true, F("0.1")); }), "0.9");
  EXPECT_EQ(outcome([] { return sub(true, F("123456.789")); }), "-123455.789");
}

TEST(ObjectsVectors, BoolMul) {
  EXPECT_EQ(outcome([] { return mul(true, F("0.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mul(true, F("-0.0")); }), "-0.0");
  EXPECT_EQ(outcome([] { return mul(true, F("1.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return mul(true, F("-1.5")); }), "-1.5");
  EXPECT_EQ(outcome([] { return mul(true, F("2.5")); }), "2.5");
  EXPECT_EQ(outcome([] { return mul(true, F("1e+16")); }), "1e+16");
  EXPECT_EQ(outcome([] { return mul(true, F("1e-05")); }), "1e-05");
  EXPECT_EQ(outcome([] { return mul(true, F("1e+300")); }), "1e+300");
  EXPECT_EQ(outcome([] { return mul(true, F("inf")); }), "inf");
  EXPECT_EQ(outcome([] { return mul(true, F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return mul(true, F("0.1")); }), "0.1");
  EXPECT_EQ(outcome([] { return mul(true, F("123456.789")); }), "123456.789");
}

TEST(ObjectsVectors, BoolTruediv) {
  EXPECT_EQ(outcome([] { return truediv(true, F("0.0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(true, F("-0.0")); }), "ZeroDivisionError: float division by zero");
  EXPECT_EQ(outcome([] { return truediv(true, F("1.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return truediv(true, F("-1.5")); }), "-0.6666666666666666");
  EXPECT_EQ(outcome([] { return truediv(true, F("2.5")); }), "0.4");
  EXPECT_EQ(outcome([] { return truediv(true, F("1e+16")); }), "1e-16");
  EXPECT_EQ(outcome([] { return truediv(true, F("1e-05")); }), "99999.99999999999");
  EXPECT_EQ(outcome([] { return truediv(true, F("1e+300")); }), "1e-300");
  EXPECT_EQ(outcome([] { return truediv(true, F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return truediv(true, F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return truediv(true, F("0.1")); }), "10.0");
  EXPECT_EQ(outcome([] { return truediv(true, F("123456.789")); }), "8.10000007371e-06");
}

TEST(ObjectsVectors, BoolFloordiv) {
  EXPECT_EQ(outcome([] { return floordiv(true, F("0.0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(true, F("-0.0")); }), "ZeroDivisionError: float floor division by zero");
  EXPECT_EQ(outcome([] { return floordiv(true, F("1.0")); }), "1.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("-1.5")); }), "-1.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("2.5")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("1e+16")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("1e-05")); }), "99999.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("1e+300")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("inf")); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return floordiv(true, F("0.1")); }), "9.0");
  EXPECT_EQ(outcome([] { return floordiv(true, F("123456.789")); }), "0.0");
}

TEST(ObjectsVectors, BoolMod) {
  EXPECT_EQ(outcome([] { return mod(true, F("0.0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(true, F("-0.0")); }), "ZeroDivisionError: float modulo");
  EXPECT_EQ(outcome([] { return mod(true, F("1.0")); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(true, F("-1.5")); }), "-0.5");
  EXPECT_EQ(outcome([] { return mod(true, F("2.5")); }), "1.0");
  EXPECT_EQ(outcome([] { return mod(true, F("1e+16")); }), "1.0");
  EXPECT_EQ(outcome([] { return mod(true, F("1e-05")); }), "9.999999999918198e-06");
  EXPECT_EQ(outcome([] { return mod(true, F("1e+300")); }), "1.0");
  EXPECT_EQ(outcome([] { return mod(true, F("inf")); }), "1.0");
  EXPECT_EQ(outcome([] { return mod(true, F("nan")); }), "nan");
  EXPECT_EQ(outcome([] { return mod(true, F("0.1")); }), "0.09999999999999995");
  EXPECT_EQ(outcome([] { return mod(true, F("123456.789")); }), "1.0");
}

TEST(ObjectsVectors, BoolEq) {
  EXPECT_EQ(outcome([] { return eq(true, F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return eq(true, F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("1e-05")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("0.1")); }), "False");
  EXPECT_EQ(outcome([] { return eq(true, F("123456.789")); }), "False");
}

TEST(ObjectsVectors, BoolLt) {
  EXPECT_EQ(outcome([] { return lt(true, F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return lt(true, F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return lt(true, F("1e-05")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return lt(true, F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return lt(true, F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("0.1")); }), "False");
  EXPECT_EQ(outcome([] { return lt(true, F("123456.789")); }), "True");
}

TEST(ObjectsVectors, BoolGe) {
  EXPECT_EQ(outcome([] { return ge(true, F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(true, F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(true, F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return ge(true, F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return ge(true, F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return ge(true, F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return ge(true, F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return ge(true, F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return ge(true, F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return ge(true, F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return ge(true, F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return ge(true, F("123456.789")); }), "False");
}

TEST(ObjectsVectors, BoolNe) {
  EXPECT_EQ(outcome([] { return ne(true, F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return ne(true, F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("nan")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return ne(true, F("123456.789")); }), "True");
}

TEST(ObjectsVectors, BoolGt) {
  EXPECT_EQ(outcome([] { return gt(true, F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(true, F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return gt(true, F("1.0")); }), "False");
  EXPECT_EQ(outcome([] { return gt(true, F("-1.5")); }), "True");
  EXPECT_EQ(outcome([] { return gt(true, F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return gt(true, F("1e+16")); }), "False");
  EXPECT_EQ(outcome([] { return gt(true, F("1e-05")); }), "True");
  EXPECT_EQ(outcome([] { return gt(true, F("1e+300")); }), "False");
  EXPECT_EQ(outcome([] { return gt(true, F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return gt(true, F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return gt(true, F("0.1")); }), "True");
  EXPECT_EQ(outcome([] { return gt(true, F("123456.789")); }), "False");
}

TEST(ObjectsVectors, BoolLe) {
  EXPECT_EQ(outcome([] { return le(true, F("0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(true, F("-0.0")); }), "False");
  EXPECT_EQ(outcome([] { return le(true, F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return le(true, F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return le(true, F("2.5")); }), "True");
  EXPECT_EQ(outcome([] { return le(true, F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return le(true, F("1e-05")); }), "False");
  EXPECT_EQ(outcome([] { return le(true, F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return le(true, F("inf")); }), "True");
  EXPECT_EQ(outcome([] { return le(true, F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return le(true, F("0.1")); }), "False");
  EXPECT_EQ(outcome([] { return le(true, F("123456.789")); }), "True");
}

TEST(ObjectsVectors, FloatIsInteger) {
  EXPECT_EQ(outcome([] { return float_is_integer(F("0.0")); }), "True");
  EXPECT_EQ(outcome([] { return float_is_integer(F("-0.0")); }), "True");
  EXPECT_EQ(outcome([] { return float_is_integer(F("1.0")); }), "True");
  EXPECT_EQ(outcome([] { return float_is_integer(F("-1.5")); }), "False");
  EXPECT_EQ(outcome([] { return float_is_integer(F("2.5")); }), "False");
  EXPECT_EQ(outcome([] { return float_is_integer(F("1e+16")); }), "True");
  EXPECT_EQ(outcome([] { return float_is_integer(F("1e-05")); }), "False");
  EXPECT_EQ(outcome([] { return float_is_integer(F("1e+300")); }), "True");
  EXPECT_EQ(outcome([] { return float_is_integer(F("inf")); }), "False");
  EXPECT_EQ(outcome([] { return float_is_integer(F("nan")); }), "False");
  EXPECT_EQ(outcome([] { return float_is_integer(F("0.1")); }), "False");
  EXPECT_EQ(outcome([] { return float_is_integer(F("123456.789")); }), "False");
}

TEST(ObjectsVectors, FloatHex) {
  EXPECT_EQ(outcome([] { return float_hex(F("0.0")); }), "'0x0.0p+0'");
  EXPECT_EQ(outcome([] { return float_hex(F("-0.0")); }), "'-0x0.0p+0'");
  EXPECT_EQ(outcome([] { return float_hex(F("1.0")); }), "'0x1.0000000000000p+0'");
  EXPECT_EQ(outcome([] { return float_hex(F("-1.5")); }), "'-0x1.8000000000000p+0'");
  EXPECT_EQ(outcome([] { return float_hex(F("2.5")); }), "'0x1.4000000000000p+1'");
  EXPECT_EQ(outcome([] { return float_hex(F("1e+16")); }), "'0x1.1c37937e08000p+53'");
  EXPECT_EQ(outcome([] { return float_hex(F("1e-05")); }), "'0x1.4f8b588e368f1p-17'");
  EXPECT_EQ(outcome([] { return float_hex(F("1e+300")); }), "'0x1.7e43c8800759cp+996'");
  EXPECT_EQ(outcome([] { return float_hex(F("inf")); }), "'inf'");
  EXPECT_EQ(outcome([] { return float_hex(F("nan")); }), "'nan'");
  EXPECT_EQ(outcome([] { return float_hex(F("0.1")); }), "'0x1.999999999999ap-4'");
  EXPECT_EQ(outcome([] { return float_hex(F("123456.789")); }), "'0x1.e240c9fbe76c9p+16'");
}

TEST(ObjectsVectors, FloatAsIntegerRatio) {
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("0.0")); }), "(0, 1)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("-0.0")); }), "(0, 1)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("1.0")); }), "(1, 1)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("-1.5")); }), "(-3, 2)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("2.5")); }), "(5, 2)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("1e+16")); }), "(10000000000000000, 1)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("1e-05")); }), "(5902958103587057, 590295810358705651712)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("1e+300")); }), "(1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160, 1)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("inf")); }), "OverflowError: cannot convert Infinity to integer ratio");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("nan")); }), "ValueError: cannot convert NaN to integer ratio");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("0.1")); }), "(3602879701896397, 36028797018963968)");
  EXPECT_EQ(outcome([] { return float_as_integer_ratio(F("123456.789")); }), "(8483885939586761, 68719476736)");
}

TEST(ObjectsVectors, FloatPow) {
  EXPECT_EQ(outcome([] { return pow(F("2.0"), F("0.5")); }), "1.4142135623730951");
  EXPECT_EQ(outcome([] { return pow(F("0.0"), F("-1.0")); }), "ZeroDivisionError: 0.0 cannot be raised to a negative power");
  EXPECT_EQ(outcome([] { return pow(F("10.0"), F("400.0")); }), "OverflowError: (34, 'Numerical result out of range')");
  EXPECT_EQ(outcome([] { return pow(F("2.0"), F("-1.0")); }), "0.5");
  EXPECT_EQ(outcome([] { return pow(F("-8.0"), F("3.0")); }), "-512.0");
}

TEST(ObjectsVectors, FloatPowvalue) {
  EXPECT_EQ(outcome([] { return powValue(F("-8.0"), F("0.3333333333333333")); }), "(1.0000000000000002+1.7320508075688772j)");
}

TEST(ObjectsVectors, StrTofloat) {
  EXPECT_EQ(outcome([] { return toFloat(S("1.5", 3)); }), "1.5");
  EXPECT_EQ(outcome([] { return toFloat(S(" -2e3 ", 6)); }), "-2000.0");
  EXPECT_EQ(outcome([] { return toFloat(S("inf", 3)); }), "inf");
  EXPECT_EQ(outcome([] { return toFloat(S("nan", 3)); }), "nan");
  EXPECT_EQ(outcome([] { return toFloat(S("abc", 3)); }), "ValueError: could not convert string to float: 'abc'");
  EXPECT_EQ(outcome([] { return toFloat(S("", 0)); }), "ValueError: could not convert string to float: ''");
  EXPECT_EQ(outcome([] { return toFloat(S("1_0.5", 5)); }), "10.5");
  EXPECT_EQ(outcome([] { return toFloat(S("1e400", 5)); }), "inf");
}

TEST(ObjectsVectors, ComplexNeg) {
  EXPECT_EQ(outcome([] { return neg(Complex{F("0.0"), F("1.0")}); }), "(-0-1j)");
  EXPECT_EQ(outcome([] { return neg(Complex{F("1.0"), F("2.0")}); }), "(-1-2j)");
  EXPECT_EQ(outcome([] { return neg(Complex{F("-0.0"), F("-1.0")}); }), "1j");
  EXPECT_EQ(outcome([] { return neg(Complex{F("3.0"), F("-4.0")}); }), "(-3+4j)");
  EXPECT_EQ(outcome([] { return neg(Complex{F("0.0"), F("0.0")}); }), "(-0-0j)");
}

TEST(ObjectsVectors, ComplexAbs) {
  EXPECT_EQ(outcome([] { return abs(Complex{F("0.0"), F("1.0")}); }), "1.0");
  EXPECT_EQ(outcome([] { return abs(Complex{F("1.0"), F("2.0")}); }), "2.23606797749979");
  EXPECT_EQ(outcome([] { return abs(Complex{F("-0.0"), F("-1.0")}); }), "1.0");
  EXPECT_EQ(outcome([] { return abs(Complex{F("3.0"), F("-4.0")}); }), "5.0");
  EXPECT_EQ(outcome([] { return abs(Complex{F("0.0"), F("0.0")}); }), "0.0");
}

TEST(ObjectsVectors, ComplexTostr) {
  EXPECT_EQ(outcome([] { return toStr(Complex{F("0.0"), F("1.0")}); }), "'1j'");
  EXPECT_EQ(outcome([] { return toStr(Complex{F("1.0"), F("2.0")}); }), "'(1+2j)'");
  EXPECT_EQ(outcome([] { return toStr(Complex{F("-0.0"), F("-1.0")}); }), "'(-0-1j)'");
  EXPECT_EQ(outcome([] { return toStr(Complex{F("3.0"), F("-4.0")}); }), "'(3-4j)'");
  EXPECT_EQ(outcome([] { return toStr(Complex{F("0.0"), F("0.0")}); }), "'0j'");
}

TEST(ObjectsVectors, ComplexTruth) {
  EXPECT_EQ(outcome([] { return truth(Complex{F("0.0"), F("1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return truth(Complex{F("1.0"), F("2.0")}); }), "True");
  EXPECT_EQ(outcome([] { return truth(Complex{F("-0.0"), F("-1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return truth(Complex{F("3.0"), F("-4.0")}); }), "True");
  EXPECT_EQ(outcome([] { return truth(Complex{F("0.0"), F("0.0")}); }), "False");
}

TEST(ObjectsVectors, ComplexHash) {
  EXPECT_EQ(outcome([] { return hash(Complex{F("0.0"), F("1.0")}); }), "1000003");
  EXPECT_EQ(outcome([] { return hash(Complex{F("1.0"), F("2.0")}); }), "2000007");
  EXPECT_EQ(outcome([] { return hash(Complex{F("-0.0"), F("-1.0")}); }), "-2000006");
  EXPECT_EQ(outcome([] { return hash(Complex{F("3.0"), F("-4.0")}); }), "-4000009");
  EXPECT_EQ(outcome([] { return hash(Complex{F("0.0"), F("0.0")}); }), "0");
}

TEST(ObjectsVectors, ComplexAdd) {
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("1.0")}); }), "2j");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("1.0")}, Complex{F("1.0"), F("2.0")}); }), "(1+3j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("0.0")}); }), "1j");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("1.0")}, I("2")); }), "(2+1j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("1.0")}); }), "(1+3j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("1.0"), F("2.0")}, Complex{F("1.0"), F("2.0")}); }), "(2+4j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("1.0"), F("2.0")}, Complex{F("3.0"), F("-4.0")}); }), "(4-2j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("0.0")}); }), "(1+2j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("1.0"), F("2.0")}, F("0.5")); }), "(1.5+2j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("1.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return add(Complex{F("-0.0"), F("-1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(-0-2j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("-0.0"), F("-1.0")}, Complex{F("3.0"), F("-4.0")}); }), "(3-5j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("0.0")}); }), "-1j");
  EXPECT_EQ(outcome([] { return add(Complex{F("-0.0"), F("-1.0")}, F("0.5")); }), "(0.5-1j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("3.0"), F("-4.0")}, Complex{F("0.0"), F("1.0")}); }), "(3-3j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("3.0"), F("-4.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(3-5j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("3.0"), F("-4.0")}, Complex{F("3.0"), F("-4.0")}); }), "(6-8j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("3.0"), F("-4.0")}, I("2")); }), "(5-4j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("3.0"), F("-4.0")}, F("0.5")); }), "(3.5-4j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("0.0")}, Complex{F("1.0"), F("2.0")}); }), "(1+2j)");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("0.0")}, Complex{F("-0.0"), F("-1.0")}); }), "-1j");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("0.0")}, Complex{F("0.0"), F("0.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return add(Complex{F("0.0"), F("0.0")}, I("2")); }), "(2+0j)");
}

TEST(ObjectsVectors, ComplexSub) {
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("1.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("1.0")}, Complex{F("1.0"), F("2.0")}); }), "(-1-1j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "2j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("0.0")}); }), "1j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("1.0")}, I("2")); }), "(-2+1j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("1.0")}); }), "(1+1j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("1.0"), F("2.0")}, Complex{F("1.0"), F("2.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("1.0"), F("2.0")}, Complex{F("3.0"), F("-4.0")}); }), "(-2+6j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("0.0")}); }), "(1+2j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("1.0"), F("2.0")}, F("0.5")); }), "(0.5+2j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("1.0")}); }), "(-0-2j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("-0.0"), F("-1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("-0.0"), F("-1.0")}, Complex{F("3.0"), F("-4.0")}); }), "(-3+3j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("0.0")}); }), "(-0-1j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("-0.0"), F("-1.0")}, F("0.5")); }), "(-0.5-1j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("3.0"), F("-4.0")}, Complex{F("0.0"), F("1.0")}); }), "(3-5j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("3.0"), F("-4.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(3-3j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("3.0"), F("-4.0")}, Complex{F("3.0"), F("-4.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("3.0"), F("-4.0")}, I("2")); }), "(1-4j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("3.0"), F("-4.0")}, F("0.5")); }), "(2.5-4j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("0.0")}, Complex{F("1.0"), F("2.0")}); }), "(-1-2j)");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("0.0")}, Complex{F("-0.0"), F("-1.0")}); }), "1j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("0.0")}, Complex{F("0.0"), F("0.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return sub(Complex{F("0.0"), F("0.0")}, I("2")); }), "(-2+0j)");
}

TEST(ObjectsVectors, ComplexMul) {
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("1.0")}); }), "(-1+0j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("1.0")}, Complex{F("1.0"), F("2.0")}); }), "(-2+1j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(1-0j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("0.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("1.0")}, I("2")); }), "2j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("1.0")}); }), "(-2+1j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("1.0"), F("2.0")}, Complex{F("1.0"), F("2.0")}); }), "(-3+4j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("1.0"), F("2.0")}, Complex{F("3.0"), F("-4.0")}); }), "(11+2j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("0.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("1.0"), F("2.0")}, F("0.5")); }), "(0.5+1j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("1.0")}); }), "(1-0j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("-0.0"), F("-1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(-1+0j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("-0.0"), F("-1.0")}, Complex{F("3.0"), F("-4.0")}); }), "(-4-3j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("0.0")}); }), "-0j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("-0.0"), F("-1.0")}, F("0.5")); }), "-0.5j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("3.0"), F("-4.0")}, Complex{F("0.0"), F("1.0")}); }), "(4+3j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("3.0"), F("-4.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(-4-3j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("3.0"), F("-4.0")}, Complex{F("3.0"), F("-4.0")}); }), "(-7-24j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("3.0"), F("-4.0")}, I("2")); }), "(6-8j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("3.0"), F("-4.0")}, F("0.5")); }), "(1.5-2j)");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("0.0")}, Complex{F("1.0"), F("2.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("0.0")}, Complex{F("-0.0"), F("-1.0")}); }), "-0j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("0.0")}, Complex{F("0.0"), F("0.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return mul(Complex{F("0.0"), F("0.0")}, I("2")); }), "0j");
}

TEST(ObjectsVectors, ComplexTruediv) {
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("1.0")}); }), "(1+0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("1.0")}, Complex{F("1.0"), F("2.0")}); }), "(0.4+0.2j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(-1-0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("0.0")}); }), "ZeroDivisionError: complex division by zero");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("1.0")}, I("2")); }), "0.5j");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("1.0")}); }), "(2-1j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("1.0"), F("2.0")}, Complex{F("1.0"), F("2.0")}); }), "(1+0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("1.0"), F("2.0")}, Complex{F("3.0"), F("-4.0")}); }), "(-0.2+0.4j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("0.0")}); }), "ZeroDivisionError: complex division by zero");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("1.0"), F("2.0")}, F("0.5")); }), "(2+4j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("1.0")}); }), "(-1+0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("-0.0"), F("-1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(1-0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("-0.0"), F("-1.0")}, Complex{F("3.0"), F("-4.0")}); }), "(0.16-0.12j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("0.0")}); }), "ZeroDivisionError: complex division by zero");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("-0.0"), F("-1.0")}, F("0.5")); }), "(-0-2j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("3.0"), F("-4.0")}, Complex{F("0.0"), F("1.0")}); }), "(-4-3j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("3.0"), F("-4.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(4+3j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("3.0"), F("-4.0")}, Complex{F("3.0"), F("-4.0")}); }), "(1-0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("3.0"), F("-4.0")}, I("2")); }), "(1.5-2j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("3.0"), F("-4.0")}, F("0.5")); }), "(6-8j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("0.0")}, Complex{F("1.0"), F("2.0")}); }), "0j");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("0.0")}, Complex{F("-0.0"), F("-1.0")}); }), "(-0-0j)");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("0.0")}, Complex{F("0.0"), F("0.0")}); }), "ZeroDivisionError: complex division by zero");
  EXPECT_EQ(outcome([] { return truediv(Complex{F("0.0"), F("0.0")}, I("2")); }), "0j");
}

TEST(ObjectsVectors, ComplexEq) {
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("1.0")}, Complex{F("1.0"), F("2.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("0.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("1.0")}, I("2")); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("1.0"), F("2.0")}, Complex{F("1.0"), F("2.0")}); }), "True");
  EXPECT_EQ(outcome([] { return eq(Complex{F("1.0"), F("2.0")}, Complex{F("3.0"), F("-4.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("0.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("1.0"), F("2.0")}, F("0.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("-0.0"), F("-1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return eq(Complex{F("-0.0"), F("-1.0")}, Complex{F("3.0"), F("-4.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("0.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("-0.0"), F("-1.0")}, F("0.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("3.0"), F("-4.0")}, Complex{F("0.0"), F("1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("3.0"), F("-4.0")}, Complex{F("-0.0"), F("-1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("3.0"), F("-4.0")}, Complex{F("3.0"), F("-4.0")}); }), "True");
  EXPECT_EQ(outcome([] { return eq(Complex{F("3.0"), F("-4.0")}, I("2")); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("3.0"), F("-4.0")}, F("0.5")); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("0.0")}, Complex{F("1.0"), F("2.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("0.0")}, Complex{F("-0.0"), F("-1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("0.0")}, Complex{F("0.0"), F("0.0")}); }), "True");
  EXPECT_EQ(outcome([] { return eq(Complex{F("0.0"), F("0.0")}, I("2")); }), "False");
}

TEST(ObjectsVectors, ComplexNe) {
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("1.0")}, Complex{F("1.0"), F("2.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("1.0")}, Complex{F("0.0"), F("0.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("1.0")}, I("2")); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("1.0"), F("2.0")}, Complex{F("1.0"), F("2.0")}); }), "False");
  EXPECT_EQ(outcome([] { return ne(Complex{F("1.0"), F("2.0")}, Complex{F("3.0"), F("-4.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("1.0"), F("2.0")}, Complex{F("0.0"), F("0.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("1.0"), F("2.0")}, F("0.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("-0.0"), F("-1.0")}, Complex{F("-0.0"), F("-1.0")}); }), "False");
  EXPECT_EQ(outcome([] { return ne(Complex{F("-0.0"), F("-1.0")}, Complex{F("3.0"), F("-4.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("-0.0"), F("-1.0")}, Complex{F("0.0"), F("0.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("-0.0"), F("-1.0")}, F("0.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("3.0"), F("-4.0")}, Complex{F("0.0"), F("1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("3.0"), F("-4.0")}, Complex{F("-0.0"), F("-1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("3.0"), F("-4.0")}, Complex{F("3.0"), F("-4.0")}); }), "False");
  EXPECT_EQ(outcome([] { return ne(Complex{F("3.0"), F("-4.0")}, I("2")); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("3.0"), F("-4.0")}, F("0.5")); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("0.0")}, Complex{F("1.0"), F("2.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("0.0")}, Complex{F("-0.0"), F("-1.0")}); }), "True");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("0.0")}, Complex{F("0.0"), F("0.0")}); }), "False");
  EXPECT_EQ(outcome([] { return ne(Complex{F("0.0"), F("0.0")}, I("2")); }), "True");
}

TEST(ObjectsVectors, ComplexPow) {
  EXPECT_EQ(outcome([] { return pow(Complex{F("1.0"), F("2.0")}, Complex{F("2.0"), F("0.0")}); }), "(-3+4j)");
  EXPECT_EQ(outcome([] { return pow(Complex{F("0.0"), F("1.0")}, Complex{F("2.0"), F("0.0")}); }), "(-1+0j)");
  EXPECT_EQ(outcome([] { return pow(Complex{F("0.0"), F("0.0")}, Complex{F("-1.0"), F("0.0")}); }), "ZeroDivisionError: 0.0 to a negative or complex power");
  EXPECT_EQ(outcome([] { return pow(Complex{F("1.0"), F("1.0")}, Complex{F("-2.0"), F("0.0")}); }), "-0.5j");
}

TEST(ObjectsVectors, StrRepr) {
  EXPECT_EQ(outcome([] { return repr(S("", 0)); }), "\042''\042");
  EXPECT_EQ(outcome([] { return repr(S("a", 1)); }), "\042'a'\042");
  EXPECT_EQ(outcome([] { return repr(S("abc", 3)); }), "\042'abc'\042");
  EXPECT_EQ(outcome([] { return repr(S("hello world", 11)); }), "\042'hello world'\042");
  EXPECT_EQ(outcome([] { return repr(S("  spaced  out ", 14)); }), "\042'  spaced  out '\042");
  EXPECT_EQ(outcome([] { return repr(S("a,b,,c", 6)); }), "\042'a,b,,c'\042");
  EXPECT_EQ(outcome([] { return repr(S("\303\251t\303\251", 5)); }), "\042'\303\251t\303\251'\042");
  EXPECT_EQ(outcome([] { return repr(S("na\303\257ve caf\303\251", 12)); }), "\042'na\303\257ve caf\303\251'\042");
  EXPECT_EQ(outcome([] { return repr(S("\342\202\25410", 5)); }), "\042'\342\202\25410'\042");
  EXPECT_EQ(outcome([] { return repr(S("\360\237\230\200 smile", 10)); }), "\042'\360\237\230\200 smile'\042");
  EXPECT_EQ(outcome([] { return repr(S("tab\011here", 8)); }), "\042'tab\134\134there'\042");
  EXPECT_EQ(outcome([] { return repr(S("line\012break\015\012end", 15)); }), "\042'line\134\134nbreak\134\134r\134\134nend'\042");
  EXPECT_EQ(outcome([] { return repr(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "\042'\321\201\320\273\320\276\320\262\320\276'\042");
  EXPECT_EQ(outcome([] { return repr(S("MiXeD Case", 10)); }), "\042'MiXeD Case'\042");
  EXPECT_EQ(outcome([] { return repr(S("123", 3)); }), "\042'123'\042");
  EXPECT_EQ(outcome([] { return repr(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "\042'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'\042");
  EXPECT_EQ(outcome([] { return repr(S("it's", 4)); }), "'\042it\134's\042'");
  EXPECT_EQ(outcome([] { return repr(S("say \042hi\042", 8)); }), "'\134'say \042hi\042\134''");
  EXPECT_EQ(outcome([] { return repr(S("both ' and \042", 12)); }), "'\134'both \134\134\134' and \042\134''");
  EXPECT_EQ(outcome([] { return repr(S("\134", 1)); }), "\042'\134\134\134\134'\042");
  EXPECT_EQ(outcome([] { return repr(S("\000\177\302\237", 4)); }), "\042'\134\134x00\134\134x7f\134\134x9f'\042");
  EXPECT_EQ(outcome([] { return repr(S("\302\255", 2)); }), "\042'\134\134xad'\042");
  EXPECT_EQ(outcome([] { return repr(S("\342\200\250", 3)); }), "\042'\134\134u2028'\042");
  EXPECT_EQ(outcome([] { return repr(S("\355\240\200", 3)); }), "\042'\134\134ud800'\042");
}

TEST(ObjectsVectors, StrLen) {
  EXPECT_EQ(outcome([] { return len(S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return len(S("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return len(S("abc", 3)); }), "3");
  EXPECT_EQ(outcome([] { return len(S("hello world", 11)); }), "11");
  EXPECT_EQ(outcome([] { return len(S("  spaced  out ", 14)); }), "14");
  EXPECT_EQ(outcome([] { return len(S("a,b,,c", 6)); }), "6");
  EXPECT_EQ(outcome([] { return len(S("\303\251t\303\251", 5)); }), "3");
  EXPECT_EQ(outcome([] { return len(S("na\303\257ve caf\303\251", 12)); }), "10");
  EXPECT_EQ(outcome([] { return len(S("\342\202\25410", 5)); }), "3");
  EXPECT_EQ(outcome([] { return len(S("\360\237\230\200 smile", 10)); }), "7");
  EXPECT_EQ(outcome([] { return len(S("tab\011here", 8)); }), "8");
  EXPECT_EQ(outcome([] { return len(S("line\012break\015\012end", 15)); }), "15");
  EXPECT_EQ(outcome([] { return len(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "5");
  EXPECT_EQ(outcome([] { return len(S("MiXeD Case", 10)); }), "10");
  EXPECT_EQ(outcome([] { return len(S("123", 3)); }), "3");
  EXPECT_EQ(outcome([] { return len(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "40");
  EXPECT_EQ(outcome([] { return len(S("it's", 4)); }), "4");
  EXPECT_EQ(outcome([] { return len(S("say \042hi\042", 8)); }), "8");
  EXPECT_EQ(outcome([] { return len(S("both ' and \042", 12)); }), "12");
  EXPECT_EQ(outcome([] { return len(S("\134", 1)); }), "1");
  EXPECT_EQ(outcome([] { return len(S("\000\177\302\237", 4)); }), "3");
  EXPECT_EQ(outcome([] { return len(S("\302\255", 2)); }), "1");
  EXPECT_EQ(outcome([] { return len(S("\342\200\250", 3)); }), "1");
  EXPECT_EQ(outcome([] { return len(S("\355\240\200", 3)); }), "1");
}

TEST(ObjectsVectors, StrTruth) {
  EXPECT_EQ(outcome([] { return truth(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return truth(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("  spaced  out ", 14)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("na\303\257ve caf\303\251", 12)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\342\202\25410", 5)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("tab\011here", 8)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("line\012break\015\012end", 15)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("MiXeD Case", 10)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("it's", 4)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("say \042hi\042", 8)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("both ' and \042", 12)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\134", 1)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\000\177\302\237", 4)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\302\255", 2)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\342\200\250", 3)); }), "True");
  EXPECT_EQ(outcome([] { return truth(S("\355\240\200", 3)); }), "True");
}

TEST(ObjectsVectors, StrAscii) {
  EXPECT_EQ(outcome([] { return ascii(S("", 0)); }), "\042''\042");
  EXPECT_EQ(outcome([] { return ascii(S("a", 1)); }), "\042'a'\042");
  EXPECT_EQ(outcome([] { return ascii(S("abc", 3)); }), "\042'abc'\042");
  EXPECT_EQ(outcome([] { return ascii(S("hello world", 11)); }), "\042'hello world'\042");
  EXPECT_EQ(outcome([] { return ascii(S("  spaced  out ", 14)); }), "\042'  spaced  out '\042");
  EXPECT_EQ(outcome([] { return ascii(S("a,b,,c", 6)); }), "\042'a,b,,c'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\303\251t\303\251", 5)); }), "\042'\134\134xe9t\134\134xe9'\042");
  EXPECT_EQ(outcome([] { return ascii(S("na\303\257ve caf\303\251", 12)); }), "\042'na\134\134xefve caf\134\134xe9'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\342\202\25410", 5)); }), "\042'\134\134u20ac10'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\360\237\230\200 smile", 10)); }), "\042'\134\134U0001f600 smile'\042");
  EXPECT_EQ(outcome([] { return ascii(S("tab\011here", 8)); }), "\042'tab\134\134there'\042");
  EXPECT_EQ(outcome([] { return ascii(S("line\012break\015\012end", 15)); }), "\042'line\134\134nbreak\134\134r\134\134nend'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "\042'\134\134u0441\134\134u043b\134\134u043e\134\134u0432\134\134u043e'\042");
  EXPECT_EQ(outcome([] { return ascii(S("MiXeD Case", 10)); }), "\042'MiXeD Case'\042");
  EXPECT_EQ(outcome([] { return ascii(S("123", 3)); }), "\042'123'\042");
  EXPECT_EQ(outcome([] { return ascii(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "\042'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'\042");
  EXPECT_EQ(outcome([] { return ascii(S("it's", 4)); }), "'\042it\134's\042'");
  EXPECT_EQ(outcome([] { return ascii(S("say \042hi\042", 8)); }), "'\134'say \042hi\042\134''");
  EXPECT_EQ(outcome([] { return ascii(S("both ' and \042", 12)); }), "'\134'both \134\134\134' and \042\134''");
  EXPECT_EQ(outcome([] { return ascii(S("\134", 1)); }), "\042'\134\134\134\134'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\000\177\302\237", 4)); }), "\042'\134\134x00\134\134x7f\134\134x9f'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\302\255", 2)); }), "\042'\134\134xad'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\342\200\250", 3)); }), "\042'\134\134u2028'\042");
  EXPECT_EQ(outcome([] { return ascii(S("\355\240\200", 3)); }), "\042'\134\134ud800'\042");
}

TEST(ObjectsVectors, StrLower) {
  EXPECT_EQ(outcome([] { return str_lower(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_lower(S("a", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_lower(S("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_lower(S("hello world", 11)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_lower(S("  spaced  out ", 14)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_lower(S("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_lower(S("\303\251t\303\251", 5)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_lower(S("na\303\257ve caf\303\251", 12)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_lower(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_lower(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_lower(S("tab\011here", 8)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_lower(S("line\012break\015\012end", 15)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_lower(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_lower(S("MiXeD Case", 10)); }), "'mixed case'");
  EXPECT_EQ(outcome([] { return str_lower(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_lower(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
  EXPECT_EQ(outcome([] { return str_lower(S("\316\243\316\221\316\243", 6)); }), "'\317\203\316\261\317\202'");
}

TEST(ObjectsVectors, StrUpper) {
  EXPECT_EQ(outcome([] { return str_upper(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_upper(S("a", 1)); }), "'A'");
  EXPECT_EQ(outcome([] { return str_upper(S("abc", 3)); }), "'ABC'");
  EXPECT_EQ(outcome([] { return str_upper(S("hello world", 11)); }), "'HELLO WORLD'");
  EXPECT_EQ(outcome([] { return str_upper(S("  spaced  out ", 14)); }), "'  SPACED  OUT '");
  EXPECT_EQ(outcome([] { return str_upper(S("a,b,,c", 6)); }), "'A,B,,C'");
  EXPECT_EQ(outcome([] { return str_upper(S("\303\251t\303\251", 5)); }), "'\303\211T\303\211'");
  EXPECT_EQ(outcome([] { return str_upper(S("na\303\257ve caf\303\251", 12)); }), "'NA\303\217VE CAF\303\211'");
  EXPECT_EQ(outcome([] { return str_upper(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_upper(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 SMILE'");
  EXPECT_EQ(outcome([] { return str_upper(S("tab\011here", 8)); }), "'TAB\134tHERE'");
  EXPECT_EQ(outcome([] { return str_upper(S("line\012break\015\012end", 15)); }), "'LINE\134nBREAK\134r\134nEND'");
  EXPECT_EQ(outcome([] { return str_upper(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\320\241\320\233\320\236\320\222\320\236'");
  EXPECT_EQ(outcome([] { return str_upper(S("MiXeD Case", 10)); }), "'MIXED CASE'");
  EXPECT_EQ(outcome([] { return str_upper(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_upper(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'");
  EXPECT_EQ(outcome([] { return str_upper(S("stra\303\237e", 7)); }), "'STRASSE'");
}

TEST(ObjectsVectors, StrCapitalize) {
  EXPECT_EQ(outcome([] { return str_capitalize(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_capitalize(S("a", 1)); }), "'A'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("abc", 3)); }), "'Abc'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("hello world", 11)); }), "'Hello world'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("  spaced  out ", 14)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_capitalize(S("a,b,,c", 6)); }), "'A,b,,c'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("\303\251t\303\251", 5)); }), "'\303\211t\303\251'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("na\303\257ve caf\303\251", 12)); }), "'Na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("tab\011here", 8)); }), "'Tab\134there'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("line\012break\015\012end", 15)); }), "'Line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\320\241\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("MiXeD Case", 10)); }), "'Mixed case'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_capitalize(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrTitle) {
  EXPECT_EQ(outcome([] { return str_title(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_title(S("a", 1)); }), "'A'");
  EXPECT_EQ(outcome([] { return str_title(S("abc", 3)); }), "'Abc'");
  EXPECT_EQ(outcome([] { return str_title(S("hello world", 11)); }), "'Hello World'");
  EXPECT_EQ(outcome([] { return str_title(S("  spaced  out ", 14)); }), "'  Spaced  Out '");
  EXPECT_EQ(outcome([] { return str_title(S("a,b,,c", 6)); }), "'A,B,,C'");
  EXPECT_EQ(outcome([] { return str_title(S("\303\251t\303\251", 5)); }), "'\303\211t\303\251'");
  EXPECT_EQ(outcome([] { return str_title(S("na\303\257ve caf\303\251", 12)); }), "'Na\303\257ve Caf\303\251'");
  EXPECT_EQ(outcome([] { return str_title(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_title(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 Smile'");
  EXPECT_EQ(outcome([] { return str_title(S("tab\011here", 8)); }), "'Tab\134tHere'");
  EXPECT_EQ(outcome([] { return str_title(S("line\012break\015\012end", 15)); }), "'Line\134nBreak\134r\134nEnd'");
  EXPECT_EQ(outcome([] { return str_title(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\320\241\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_title(S("MiXeD Case", 10)); }), "'Mixed Case'");
  EXPECT_EQ(outcome([] { return str_title(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_title(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
  EXPECT_EQ(outcome([] { return str_title(S("stra\303\237e", 7)); }), "'Stra\303\237e'");
}

TEST(ObjectsVectors, StrSwapcase) {
  EXPECT_EQ(outcome([] { return str_swapcase(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_swapcase(S("a", 1)); }), "'A'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("abc", 3)); }), "'ABC'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("hello world", 11)); }), "'HELLO WORLD'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("  spaced  out ", 14)); }), "'  SPACED  OUT '");
  EXPECT_EQ(outcome([] { return str_swapcase(S("a,b,,c", 6)); }), "'A,B,,C'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("\303\251t\303\251", 5)); }), "'\303\211T\303\211'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("na\303\257ve caf\303\251", 12)); }), "'NA\303\217VE CAF\303\211'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 SMILE'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("tab\011here", 8)); }), "'TAB\134tHERE'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("line\012break\015\012end", 15)); }), "'LINE\134nBREAK\134r\134nEND'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\320\241\320\233\320\236\320\222\320\236'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("MiXeD Case", 10)); }), "'mIxEd cASE'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_swapcase(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'");
}

TEST(ObjectsVectors, StrCasefold) {
  EXPECT_EQ(outcome([] { return str_casefold(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_casefold(S("a", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_casefold(S("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_casefold(S("hello world", 11)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_casefold(S("  spaced  out ", 14)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_casefold(S("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_casefold(S("\303\251t\303\251", 5)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_casefold(S("na\303\257ve caf\303\251", 12)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_casefold(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_casefold(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_casefold(S("tab\011here", 8)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_casefold(S("line\012break\015\012end", 15)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_casefold(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_casefold(S("MiXeD Case", 10)); }), "'mixed case'");
  EXPECT_EQ(outcome([] { return str_casefold(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_casefold(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
  EXPECT_EQ(outcome([] { return str_casefold(S("Stra\303\237e", 7)); }), "'strasse'");
}

TEST(ObjectsVectors, StrStrip) {
  EXPECT_EQ(outcome([] { return str_strip(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_strip(S("", 0), S("aeho \303\251", 7)); }), "''");
  EXPECT_EQ(outcome([] { return str_strip(S("a", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_strip(S("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_strip(S("abc", 3), S("aeho \303\251", 7)); }), "'bc'");
  EXPECT_EQ(outcome([] { return str_strip(S("hello world", 11)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_strip(S("  spaced  out ", 14)); }), "'spaced  out'");
  EXPECT_EQ(outcome([] { return str_strip(S("  spaced  out ", 14), S("aeho \303\251", 7)); }), "'spaced  out'");
  EXPECT_EQ(outcome([] { return str_strip(S("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_strip(S("\303\251t\303\251", 5)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_strip(S("\303\251t\303\251", 5), S("aeho \303\251", 7)); }), "'t'");
  EXPECT_EQ(outcome([] { return str_strip(S("na\303\257ve caf\303\251", 12)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_strip(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_strip(S("\342\202\25410", 5), S("aeho \303\251", 7)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_strip(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_strip(S("tab\011here", 8)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_strip(S("tab\011here", 8), S("aeho \303\251", 7)); }), "'tab\134ther'");
  EXPECT_EQ(outcome([] { return str_strip(S("line\012break\015\012end", 15)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_strip(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_strip(S("\321\201\320\273\320\276\320\262\320\276", 10), S("aeho \303\251", 7)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_strip(S("MiXeD Case", 10)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_strip(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_strip(S("123", 3), S("aeho \303\251", 7)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_strip(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrLstrip) {
  EXPECT_EQ(outcome([] { return str_lstrip(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_lstrip(S("a", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("hello world", 11)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("  spaced  out ", 14)); }), "'spaced  out '");
  EXPECT_EQ(outcome([] { return str_lstrip(S("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("\303\251t\303\251", 5)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("na\303\257ve caf\303\251", 12)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("tab\011here", 8)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("line\012break\015\012end", 15)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("MiXeD Case", 10)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_lstrip(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrRstrip) {
  EXPECT_EQ(outcome([] { return str_rstrip(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_rstrip(S("a", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("hello world", 11)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("  spaced  out ", 14)); }), "'  spaced  out'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("\303\251t\303\251", 5)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("na\303\257ve caf\303\251", 12)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("tab\011here", 8)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("line\012break\015\012end", 15)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("MiXeD Case", 10)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_rstrip(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrSplit) {
  EXPECT_EQ(outcome([] { return str_split(S("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return str_split(S("", 0), S("o w", 3), word(1)); }), "['']");
  EXPECT_EQ(outcome([] { return str_split(S("a", 1), S("l", 1)); }), "['a']");
  EXPECT_EQ(outcome([] { return str_split(S("abc", 3)); }), "['abc']");
  EXPECT_EQ(outcome([] { return str_split(S("abc", 3), S("o w", 3), word(1)); }), "['abc']");
  EXPECT_EQ(outcome([] { return str_split(S("hello world", 11), S("l", 1)); }), "['he', '', 'o wor', 'd']");
  EXPECT_EQ(outcome([] { return str_split(S("  spaced  out ", 14)); }), "['spaced', 'out']");
  EXPECT_EQ(outcome([] { return str_split(S("  spaced  out ", 14), S("o w", 3), word(1)); }), "['  spaced  out ']");
  EXPECT_EQ(outcome([] { return str_split(S("a,b,,c", 6), S("l", 1)); }), "['a,b,,c']");
  EXPECT_EQ(outcome([] { return str_split(S("\303\251t\303\251", 5)); }), "['\303\251t\303\251']");
  EXPECT_EQ(outcome([] { return str_split(S("\303\251t\303\251", 5), S("o w", 3), word(1)); }), "['\303\251t\303\251']");
  EXPECT_EQ(outcome([] { return str_split(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "['na\303\257ve caf\303\251']");
  EXPECT_EQ(outcome([] { return str_split(S("\342\202\25410", 5)); }), "['\342\202\25410']");
  EXPECT_EQ(outcome([] { return str_split(S("\342\202\25410", 5), S("o w", 3), word(1)); }), "['\342\202\25410']");
  EXPECT_EQ(outcome([] { return str_split(S("\360\237\230\200 smile", 10), S("l", 1)); }), "['\360\237\230\200 smi', 'e']");
  EXPECT_EQ(outcome([] { return str_split(S("tab\011here", 8)); }), "['tab', 'here']");
  EXPECT_EQ(outcome([] { return str_split(S("tab\011here", 8), S("o w", 3), word(1)); }), "['tab\134there']");
  EXPECT_EQ(outcome([] { return str_split(S("line\012break\015\012end", 15), S("l", 1)); }), "['', 'ine\134nbreak\134r\134nend']");
  EXPECT_EQ(outcome([] { return str_split(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "['\321\201\320\273\320\276\320\262\320\276']");
  EXPECT_EQ(outcome([] { return str_split(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3), word(1)); }), "['\321\201\320\273\320\276\320\262\320\276']");
  EXPECT_EQ(outcome([] { return str_split(S("MiXeD Case", 10), S("l", 1)); }), "['MiXeD Case']");
  EXPECT_EQ(outcome([] { return str_split(S("123", 3)); }), "['123']");
  EXPECT_EQ(outcome([] { return str_split(S("123", 3), S("o w", 3), word(1)); }), "['123']");
  EXPECT_EQ(outcome([] { return str_split(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']");
}

TEST(ObjectsVectors, StrRsplit) {
  EXPECT_EQ(outcome([] { return str_rsplit(S("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return str_rsplit(S("", 0), S("o w", 3), word(1)); }), "['']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("a", 1), S("a", 1), word(1)); }), "['', '']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("abc", 3)); }), "['abc']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("abc", 3), S("o w", 3), word(1)); }), "['abc']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("hello world", 11), S("a", 1), word(1)); }), "['hello world']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("  spaced  out ", 14)); }), "['spaced', 'out']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("  spaced  out ", 14), S("o w", 3), word(1)); }), "['  spaced  out ']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("a,b,,c", 6), S("a", 1), word(1)); }), "['', ',b,,c']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\303\251t\303\251", 5)); }), "['\303\251t\303\251']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\303\251t\303\251", 5), S("o w", 3), word(1)); }), "['\303\251t\303\251']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("na\303\257ve caf\303\251", 12), S("a", 1), word(1)); }), "['na\303\257ve c', 'f\303\251']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\342\202\25410", 5)); }), "['\342\202\25410']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\342\202\25410", 5), S("o w", 3), word(1)); }), "['\342\202\25410']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\360\237\230\200 smile", 10), S("a", 1), word(1)); }), "['\360\237\230\200 smile']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("tab\011here", 8)); }), "['tab', 'here']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("tab\011here", 8), S("o w", 3), word(1)); }), "['tab\134there']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("line\012break\015\012end", 15), S("a", 1), word(1)); }), "['line\134nbre', 'k\134r\134nend']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "['\321\201\320\273\320\276\320\262\320\276']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3), word(1)); }), "['\321\201\320\273\320\276\320\262\320\276']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("MiXeD Case", 10), S("a", 1), word(1)); }), "['MiXeD C', 'se']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("123", 3)); }), "['123']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("123", 3), S("o w", 3), word(1)); }), "['123']");
  EXPECT_EQ(outcome([] { return str_rsplit(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("a", 1), word(1)); }), "['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']");
}

TEST(ObjectsVectors, StrSplitlines) {
  EXPECT_EQ(outcome([] { return str_splitlines(S("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return str_splitlines(S("", 0), true); }), "[]");
  EXPECT_EQ(outcome([] { return str_splitlines(S("a", 1)); }), "['a']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("abc", 3)); }), "['abc']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("abc", 3), true); }), "['abc']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("hello world", 11)); }), "['hello world']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("  spaced  out ", 14)); }), "['  spaced  out ']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("  spaced  out ", 14), true); }), "['  spaced  out ']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("a,b,,c", 6)); }), "['a,b,,c']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\303\251t\303\251", 5)); }), "['\303\251t\303\251']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\303\251t\303\251", 5), true); }), "['\303\251t\303\251']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("na\303\257ve caf\303\251", 12)); }), "['na\303\257ve caf\303\251']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\342\202\25410", 5)); }), "['\342\202\25410']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\342\202\25410", 5), true); }), "['\342\202\25410']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\360\237\230\200 smile", 10)); }), "['\360\237\230\200 smile']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("tab\011here", 8)); }), "['tab\134there']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("tab\011here", 8), true); }), "['tab\134there']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("line\012break\015\012end", 15)); }), "['line', 'break', 'end']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "['\321\201\320\273\320\276\320\262\320\276']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("\321\201\320\273\320\276\320\262\320\276", 10), true); }), "['\321\201\320\273\320\276\320\262\320\276']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("MiXeD Case", 10)); }), "['MiXeD Case']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("123", 3)); }), "['123']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("123", 3), true); }), "['123']");
  EXPECT_EQ(outcome([] { return str_splitlines(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx']");
}

TEST(ObjectsVectors, StrIsalnum) {
  EXPECT_EQ(outcome([] { return str_isalnum(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalnum(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalnum(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalnum(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalnum(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalnum(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalnum(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrIsalpha) {
  EXPECT_EQ(outcome([] { return str_isalpha(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalpha(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalpha(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalpha(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isalpha(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("123", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isalpha(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrIsascii) {
  EXPECT_EQ(outcome([] { return str_isascii(S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("  spaced  out ", 14)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isascii(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isascii(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isascii(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isascii(S("tab\011here", 8)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("line\012break\015\012end", 15)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isascii(S("MiXeD Case", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isascii(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrIsdecimal) {
  EXPECT_EQ(outcome([] { return str_isdecimal(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isdecimal(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrIsdigit) {
  EXPECT_EQ(outcome([] { return str_isdigit(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isdigit(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isdigit(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrIsidentifier) {
  EXPECT_EQ(outcome([] { return str_isidentifier(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("123", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isidentifier(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrIslower) {
  EXPECT_EQ(outcome([] { return str_islower(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_islower(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("  spaced  out ", 14)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("na\303\257ve caf\303\251", 12)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_islower(S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("tab\011here", 8)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("line\012break\015\012end", 15)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_islower(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_islower(S("123", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_islower(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrIsnumeric) {
  EXPECT_EQ(outcome([] { return str_isnumeric(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isnumeric(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrIsprintable) {
  EXPECT_EQ(outcome([] { return str_isprintable(S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("  spaced  out ", 14)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("na\303\257ve caf\303\251", 12)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("\342\202\25410", 5)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isprintable(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isprintable(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("MiXeD Case", 10)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("123", 3)); }), "True");
  EXPECT_EQ(outcome([] { return str_isprintable(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrIsspace) {
  EXPECT_EQ(outcome([] { return str_isspace(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("123", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isspace(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrIstitle) {
  EXPECT_EQ(outcome([] { return str_istitle(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("123", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_istitle(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrIsupper) {
  EXPECT_EQ(outcome([] { return str_isupper(S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("  spaced  out ", 14)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("na\303\257ve caf\303\251", 12)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("\342\202\25410", 5)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("tab\011here", 8)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("line\012break\015\012end", 15)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("MiXeD Case", 10)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("123", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_isupper(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrEncode) {
  EXPECT_EQ(outcome([] { return str_encode(S("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return str_encode(S("", 0), S("utf-8", 5), S("strict", 6)); }), "b''");
  EXPECT_EQ(outcome([] { return str_encode(S("a", 1), S("ascii", 5), S("strict", 6)); }), "b'a'");
  EXPECT_EQ(outcome([] { return str_encode(S("abc", 3)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return str_encode(S("abc", 3), S("utf-8", 5), S("strict", 6)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return str_encode(S("hello world", 11), S("ascii", 5), S("strict", 6)); }), "b'hello world'");
  EXPECT_EQ(outcome([] { return str_encode(S("  spaced  out ", 14)); }), "b'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_encode(S("  spaced  out ", 14), S("utf-8", 5), S("strict", 6)); }), "b'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_encode(S("a,b,,c", 6), S("ascii", 5), S("strict", 6)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_encode(S("\303\251t\303\251", 5)); }), "b'\134xc3\134xa9t\134xc3\134xa9'");
  EXPECT_EQ(outcome([] { return str_encode(S("\303\251t\303\251", 5), S("utf-8", 5), S("strict", 6)); }), "b'\134xc3\134xa9t\134xc3\134xa9'");
  EXPECT_EQ(outcome([] { return str_encode(S("na\303\257ve caf\303\251", 12), S("ascii", 5), S("strict", 6)); }), "UnicodeEncodeError: 'ascii' codec can't encode character '\134xef' in position 2: ordinal not in range(128)");
  EXPECT_EQ(outcome([] { return str_encode(S("\342\202\25410", 5)); }), "b'\134xe2\134x82\134xac10'");
  EXPECT_EQ(outcome([] { return str_encode(S("\342\202\25410", 5), S("utf-8", 5), S("strict", 6)); }), "b'\134xe2\134x82\134xac10'");
  EXPECT_EQ(outcome([] { return str_encode(S("\360\237\230\200 smile", 10), S("ascii", 5), S("strict", 6)); }), "UnicodeEncodeError: 'ascii' codec can't encode character '\134U0001f600' in position 0: ordinal not in range(128)");
  EXPECT_EQ(outcome([] { return str_encode(S("tab\011here", 8)); }), "b'tab\134there'");
  EXPECT_EQ(outcome([] { return str_encode(S("tab\011here", 8), S("utf-8", 5), S("strict", 6)); }), "b'tab\134there'");
  EXPECT_EQ(outcome([] { return str_encode(S("line\012break\015\012end", 15), S("ascii", 5), S("strict", 6)); }), "b'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_encode(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "b'\134xd1\134x81\134xd0\134xbb\134xd0\134xbe\134xd0\134xb2\134xd0\134xbe'");
  EXPECT_EQ(outcome([] { return str_encode(S("\321\201\320\273\320\276\320\262\320\276", 10), S("utf-8", 5), S("strict", 6)); }), "b'\134xd1\134x81\134xd0\134xbb\134xd0\134xbe\134xd0\134xb2\134xd0\134xbe'");
  EXPECT_EQ(outcome([] { return str_encode(S("MiXeD Case", 10), S("ascii", 5), S("strict", 6)); }), "b'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_encode(S("123", 3)); }), "b'123'");
  EXPECT_EQ(outcome([] { return str_encode(S("123", 3), S("utf-8", 5), S("strict", 6)); }), "b'123'");
  EXPECT_EQ(outcome([] { return str_encode(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("ascii", 5), S("strict", 6)); }), "b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrExpandtabs) {
  EXPECT_EQ(outcome([] { return str_expandtabs(S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("", 0), word(3)); }), "''");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("a", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("abc", 3), word(3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("hello world", 11)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("  spaced  out ", 14)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("  spaced  out ", 14), word(3)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\303\251t\303\251", 5)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\303\251t\303\251", 5), word(3)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("na\303\257ve caf\303\251", 12)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\342\202\25410", 5)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\342\202\25410", 5), word(3)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\360\237\230\200 smile", 10)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("tab\011here", 8)); }), "'tab     here'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("tab\011here", 8), word(3)); }), "'tab   here'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("line\012break\015\012end", 15)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("\321\201\320\273\320\276\320\262\320\276", 10), word(3)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("MiXeD Case", 10)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("123", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("123", 3), word(3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_expandtabs(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrGetitem) {
  EXPECT_EQ(outcome([] { return getitem(S("", 0), word(0)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("", 0), slice(box(I("1")), box(I("8")), box(I("2")))); }), "''");
  EXPECT_EQ(outcome([] { return getitem(S("a", 1), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("abc", 3), word(0)); }), "'a'");
  EXPECT_EQ(outcome([] { return getitem(S("abc", 3), slice(box(I("1")), box(I("8")), box(I("2")))); }), "'b'");
  EXPECT_EQ(outcome([] { return getitem(S("hello world", 11), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("  spaced  out ", 14), word(0)); }), "' '");
  EXPECT_EQ(outcome([] { return getitem(S("  spaced  out ", 14), slice(box(I("1")), box(I("8")), box(I("2")))); }), "' pcd'");
  EXPECT_EQ(outcome([] { return getitem(S("a,b,,c", 6), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("\303\251t\303\251", 5), word(0)); }), "'\303\251'");
  EXPECT_EQ(outcome([] { return getitem(S("\303\251t\303\251", 5), slice(box(I("1")), box(I("8")), box(I("2")))); }), "'t'");
  EXPECT_EQ(outcome([] { return getitem(S("na\303\257ve caf\303\251", 12), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("\342\202\25410", 5), word(0)); }), "'\342\202\254'");
  EXPECT_EQ(outcome([] { return getitem(S("\342\202\25410", 5), slice(box(I("1")), box(I("8")), box(I("2")))); }), "'1'");
  EXPECT_EQ(outcome([] { return getitem(S("\360\237\230\200 smile", 10), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("tab\011here", 8), word(0)); }), "'t'");
  EXPECT_EQ(outcome([] { return getitem(S("tab\011here", 8), slice(box(I("1")), box(I("8")), box(I("2")))); }), "'a\134tee'");
  EXPECT_EQ(outcome([] { return getitem(S("line\012break\015\012end", 15), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("\321\201\320\273\320\276\320\262\320\276", 10), word(0)); }), "'\321\201'");
  EXPECT_EQ(outcome([] { return getitem(S("\321\201\320\273\320\276\320\262\320\276", 10), slice(box(I("1")), box(I("8")), box(I("2")))); }), "'\320\273\320\262'");
  EXPECT_EQ(outcome([] { return getitem(S("MiXeD Case", 10), word(-100)); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(S("123", 3), word(0)); }), "'1'");
  EXPECT_EQ(outcome([] { return getitem(S("123", 3), slice(box(I("1")), box(I("8")), box(I("2")))); }), "'2'");
  EXPECT_EQ(outcome([] { return getitem(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), word(-100)); }), "IndexError: string index out of range");
}

TEST(ObjectsVectors, StrFind) {
  EXPECT_EQ(outcome([] { return str_find(S("", 0), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("", 0), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("a", 1), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("abc", 3), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("abc", 3), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("hello world", 11), S("l", 1)); }), "2");
  EXPECT_EQ(outcome([] { return str_find(S("  spaced  out ", 14), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("  spaced  out ", 14), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("a,b,,c", 6), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("\303\251t\303\251", 5), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("\303\251t\303\251", 5), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("\342\202\25410", 5), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("\342\202\25410", 5), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("\360\237\230\200 smile", 10), S("l", 1)); }), "5");
  EXPECT_EQ(outcome([] { return str_find(S("tab\011here", 8), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("tab\011here", 8), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("line\012break\015\012end", 15), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("MiXeD Case", 10), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("123", 3), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_find(S("123", 3), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_find(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "-1");
}

TEST(ObjectsVectors, StrRfind) {
  EXPECT_EQ(outcome([] { return str_rfind(S("", 0), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_rfind(S("", 0), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("a", 1), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("abc", 3), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rfind(S("abc", 3), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("hello world", 11), S("l", 1)); }), "9");
  EXPECT_EQ(outcome([] { return str_rfind(S("  spaced  out ", 14), S("", 0)); }), "14");
  EXPECT_EQ(outcome([] { return str_rfind(S("  spaced  out ", 14), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("a,b,,c", 6), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("\303\251t\303\251", 5), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rfind(S("\303\251t\303\251", 5), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("\342\202\25410", 5), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rfind(S("\342\202\25410", 5), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("\360\237\230\200 smile", 10), S("l", 1)); }), "5");
  EXPECT_EQ(outcome([] { return str_rfind(S("tab\011here", 8), S("", 0)); }), "8");
  EXPECT_EQ(outcome([] { return str_rfind(S("tab\011here", 8), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("line\012break\015\012end", 15), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_rfind(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "5");
  EXPECT_EQ(outcome([] { return str_rfind(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("MiXeD Case", 10), S("l", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("123", 3), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rfind(S("123", 3), S("o w", 3)); }), "-1");
  EXPECT_EQ(outcome([] { return str_rfind(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "-1");
}

TEST(ObjectsVectors, StrIndex) {
  EXPECT_EQ(outcome([] { return str_index(S("", 0), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("", 0), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("a", 1), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("abc", 3), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("abc", 3), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("hello world", 11), S("l", 1)); }), "2");
  EXPECT_EQ(outcome([] { return str_index(S("  spaced  out ", 14), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("  spaced  out ", 14), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("a,b,,c", 6), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("\303\251t\303\251", 5), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("\303\251t\303\251", 5), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("\342\202\25410", 5), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("\342\202\25410", 5), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("\360\237\230\200 smile", 10), S("l", 1)); }), "5");
  EXPECT_EQ(outcome([] { return str_index(S("tab\011here", 8), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("tab\011here", 8), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("line\012break\015\012end", 15), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("MiXeD Case", 10), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("123", 3), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_index(S("123", 3), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_index(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "ValueError: substring not found");
}

TEST(ObjectsVectors, StrRindex) {
  EXPECT_EQ(outcome([] { return str_rindex(S("", 0), S("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return str_rindex(S("", 0), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("a", 1), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("abc", 3), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rindex(S("abc", 3), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("hello world", 11), S("l", 1)); }), "9");
  EXPECT_EQ(outcome([] { return str_rindex(S("  spaced  out ", 14), S("", 0)); }), "14");
  EXPECT_EQ(outcome([] { return str_rindex(S("  spaced  out ", 14), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("a,b,,c", 6), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("\303\251t\303\251", 5), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rindex(S("\303\251t\303\251", 5), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("\342\202\25410", 5), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rindex(S("\342\202\25410", 5), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("\360\237\230\200 smile", 10), S("l", 1)); }), "5");
  EXPECT_EQ(outcome([] { return str_rindex(S("tab\011here", 8), S("", 0)); }), "8");
  EXPECT_EQ(outcome([] { return str_rindex(S("tab\011here", 8), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("line\012break\015\012end", 15), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_rindex(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "5");
  EXPECT_EQ(outcome([] { return str_rindex(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("MiXeD Case", 10), S("l", 1)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("123", 3), S("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return str_rindex(S("123", 3), S("o w", 3)); }), "ValueError: substring not found");
  EXPECT_EQ(outcome([] { return str_rindex(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "ValueError: substring not found");
}

TEST(ObjectsVectors, StrCount) {
  EXPECT_EQ(outcome([] { return str_count(S("", 0), S("", 0)); }), "1");
  EXPECT_EQ(outcome([] { return str_count(S("", 0), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("a", 1), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("abc", 3), S("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return str_count(S("abc", 3), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("hello world", 11), S("l", 1)); }), "3");
  EXPECT_EQ(outcome([] { return str_count(S("  spaced  out ", 14), S("", 0)); }), "15");
  EXPECT_EQ(outcome([] { return str_count(S("  spaced  out ", 14), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("a,b,,c", 6), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("\303\251t\303\251", 5), S("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return str_count(S("\303\251t\303\251", 5), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("\342\202\25410", 5), S("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return str_count(S("\342\202\25410", 5), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("\360\237\230\200 smile", 10), S("l", 1)); }), "1");
  EXPECT_EQ(outcome([] { return str_count(S("tab\011here", 8), S("", 0)); }), "9");
  EXPECT_EQ(outcome([] { return str_count(S("tab\011here", 8), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("line\012break\015\012end", 15), S("l", 1)); }), "1");
  EXPECT_EQ(outcome([] { return str_count(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return str_count(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("MiXeD Case", 10), S("l", 1)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("123", 3), S("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return str_count(S("123", 3), S("o w", 3)); }), "0");
  EXPECT_EQ(outcome([] { return str_count(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "0");
}

TEST(ObjectsVectors, StrStartswith) {
  EXPECT_EQ(outcome([] { return str_startswith(S("", 0), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_startswith(S("", 0), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("a", 1), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("abc", 3), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_startswith(S("abc", 3), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("hello world", 11), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("  spaced  out ", 14), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_startswith(S("  spaced  out ", 14), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("a,b,,c", 6), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("\303\251t\303\251", 5), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_startswith(S("\303\251t\303\251", 5), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("\342\202\25410", 5), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("\342\202\25410", 5), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("\360\237\230\200 smile", 10), S("\303\251", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("tab\011here", 8), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("tab\011here", 8), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("line\012break\015\012end", 15), S("\303\251", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("\321\201\320\273\320\276\320\262\320\276", 10), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("\321\201\320\273\320\276\320\262\320\276", 10), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("MiXeD Case", 10), S("\303\251", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("123", 3), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("123", 3), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_startswith(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("\303\251", 2)); }), "False");
}

TEST(ObjectsVectors, StrEndswith) {
  EXPECT_EQ(outcome([] { return str_endswith(S("", 0), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_endswith(S("", 0), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("a", 1), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("abc", 3), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_endswith(S("abc", 3), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("hello world", 11), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("  spaced  out ", 14), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_endswith(S("  spaced  out ", 14), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("a,b,,c", 6), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("\303\251t\303\251", 5), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return str_endswith(S("\303\251t\303\251", 5), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("\342\202\25410", 5), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("\342\202\25410", 5), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("\360\237\230\200 smile", 10), S("\303\251", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("tab\011here", 8), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("tab\011here", 8), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("line\012break\015\012end", 15), S("\303\251", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("\321\201\320\273\320\276\320\262\320\276", 10), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("\321\201\320\273\320\276\320\262\320\276", 10), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("MiXeD Case", 10), S("\303\251", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("123", 3), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("123", 3), S("zz", 2)); }), "False");
  EXPECT_EQ(outcome([] { return str_endswith(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("\303\251", 2)); }), "False");
}

TEST(ObjectsVectors, StrPartition) {
  EXPECT_EQ(outcome([] { return str_partition(S("", 0), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("", 0), S("o w", 3)); }), "('', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("a", 1), S("l", 1)); }), "('a', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("abc", 3), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("abc", 3), S("o w", 3)); }), "('abc', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("hello world", 11), S("l", 1)); }), "('he', 'l', 'lo world')");
  EXPECT_EQ(outcome([] { return str_partition(S("  spaced  out ", 14), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("  spaced  out ", 14), S("o w", 3)); }), "('  spaced  out ', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("a,b,,c", 6), S("l", 1)); }), "('a,b,,c', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("\303\251t\303\251", 5), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("\303\251t\303\251", 5), S("o w", 3)); }), "('\303\251t\303\251', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "('na\303\257ve caf\303\251', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("\342\202\25410", 5), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("\342\202\25410", 5), S("o w", 3)); }), "('\342\202\25410', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("\360\237\230\200 smile", 10), S("l", 1)); }), "('\360\237\230\200 smi', 'l', 'e')");
  EXPECT_EQ(outcome([] { return str_partition(S("tab\011here", 8), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("tab\011here", 8), S("o w", 3)); }), "('tab\134there', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("line\012break\015\012end", 15), S("l", 1)); }), "('', 'l', 'ine\134nbreak\134r\134nend')");
  EXPECT_EQ(outcome([] { return str_partition(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "('\321\201\320\273\320\276\320\262\320\276', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("MiXeD Case", 10), S("l", 1)); }), "('MiXeD Case', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("123", 3), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_partition(S("123", 3), S("o w", 3)); }), "('123', '', '')");
  EXPECT_EQ(outcome([] { return str_partition(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', '', '')");
}

TEST(ObjectsVectors, StrRpartition) {
  EXPECT_EQ(outcome([] { return str_rpartition(S("", 0), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("", 0), S("o w", 3)); }), "('', '', '')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("a", 1), S("l", 1)); }), "('', '', 'a')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("abc", 3), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("abc", 3), S("o w", 3)); }), "('', '', 'abc')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("hello world", 11), S("l", 1)); }), "('hello wor', 'l', 'd')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("  spaced  out ", 14), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("  spaced  out ", 14), S("o w", 3)); }), "('', '', '  spaced  out ')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("a,b,,c", 6), S("l", 1)); }), "('', '', 'a,b,,c')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\303\251t\303\251", 5), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\303\251t\303\251", 5), S("o w", 3)); }), "('', '', '\303\251t\303\251')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "('', '', 'na\303\257ve caf\303\251')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\342\202\25410", 5), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\342\202\25410", 5), S("o w", 3)); }), "('', '', '\342\202\25410')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\360\237\230\200 smile", 10), S("l", 1)); }), "('\360\237\230\200 smi', 'l', 'e')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("tab\011here", 8), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("tab\011here", 8), S("o w", 3)); }), "('', '', 'tab\134there')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("line\012break\015\012end", 15), S("l", 1)); }), "('', 'l', 'ine\134nbreak\134r\134nend')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "('', '', '\321\201\320\273\320\276\320\262\320\276')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("MiXeD Case", 10), S("l", 1)); }), "('', '', 'MiXeD Case')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("123", 3), S("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return str_rpartition(S("123", 3), S("o w", 3)); }), "('', '', '123')");
  EXPECT_EQ(outcome([] { return str_rpartition(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "('', '', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')");
}

TEST(ObjectsVectors, StrRemoveprefix) {
  EXPECT_EQ(outcome([] { return str_removeprefix(S("", 0), S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("", 0), S("o w", 3)); }), "''");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("a", 1), S("l", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("abc", 3), S("", 0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("abc", 3), S("o w", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("hello world", 11), S("l", 1)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("  spaced  out ", 14), S("", 0)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("  spaced  out ", 14), S("o w", 3)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("a,b,,c", 6), S("l", 1)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\303\251t\303\251", 5), S("", 0)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\303\251t\303\251", 5), S("o w", 3)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\342\202\25410", 5), S("", 0)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\342\202\25410", 5), S("o w", 3)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\360\237\230\200 smile", 10), S("l", 1)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("tab\011here", 8), S("", 0)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("tab\011here", 8), S("o w", 3)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("line\012break\015\012end", 15), S("l", 1)); }), "'ine\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("MiXeD Case", 10), S("l", 1)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("123", 3), S("", 0)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("123", 3), S("o w", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_removeprefix(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrRemovesuffix) {
  EXPECT_EQ(outcome([] { return str_removesuffix(S("", 0), S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("", 0), S("o w", 3)); }), "''");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("a", 1), S("l", 1)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("abc", 3), S("", 0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("abc", 3), S("o w", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("hello world", 11), S("l", 1)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("  spaced  out ", 14), S("", 0)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("  spaced  out ", 14), S("o w", 3)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("a,b,,c", 6), S("l", 1)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\303\251t\303\251", 5), S("", 0)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\303\251t\303\251", 5), S("o w", 3)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\342\202\25410", 5), S("", 0)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\342\202\25410", 5), S("o w", 3)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\360\237\230\200 smile", 10), S("l", 1)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("tab\011here", 8), S("", 0)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("tab\011here", 8), S("o w", 3)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("line\012break\015\012end", 15), S("l", 1)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("MiXeD Case", 10), S("l", 1)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("123", 3), S("", 0)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("123", 3), S("o w", 3)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_removesuffix(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrReplace) {
  EXPECT_EQ(outcome([] { return str_replace(S("", 0), S("", 0), S("<>", 2)); }), "'<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("", 0), S("o w", 3), S("<>", 2)); }), "''");
  EXPECT_EQ(outcome([] { return str_replace(S("a", 1), S("l", 1), S("<>", 2)); }), "'a'");
  EXPECT_EQ(outcome([] { return str_replace(S("abc", 3), S("", 0), S("<>", 2)); }), "'<>a<>b<>c<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("abc", 3), S("o w", 3), S("<>", 2)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_replace(S("hello world", 11), S("l", 1), S("<>", 2)); }), "'he<><>o wor<>d'");
  EXPECT_EQ(outcome([] { return str_replace(S("  spaced  out ", 14), S("", 0), S("<>", 2)); }), "'<> <> <>s<>p<>a<>c<>e<>d<> <> <>o<>u<>t<> <>'");
  EXPECT_EQ(outcome([] { return str_replace(S("  spaced  out ", 14), S("o w", 3), S("<>", 2)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_replace(S("a,b,,c", 6), S("l", 1), S("<>", 2)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_replace(S("\303\251t\303\251", 5), S("", 0), S("<>", 2)); }), "'<>\303\251<>t<>\303\251<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("\303\251t\303\251", 5), S("o w", 3), S("<>", 2)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_replace(S("na\303\257ve caf\303\251", 12), S("l", 1), S("<>", 2)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_replace(S("\342\202\25410", 5), S("", 0), S("<>", 2)); }), "'<>\342\202\254<>1<>0<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("\342\202\25410", 5), S("o w", 3), S("<>", 2)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_replace(S("\360\237\230\200 smile", 10), S("l", 1), S("<>", 2)); }), "'\360\237\230\200 smi<>e'");
  EXPECT_EQ(outcome([] { return str_replace(S("tab\011here", 8), S("", 0), S("<>", 2)); }), "'<>t<>a<>b<>\134t<>h<>e<>r<>e<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("tab\011here", 8), S("o w", 3), S("<>", 2)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_replace(S("line\012break\015\012end", 15), S("l", 1), S("<>", 2)); }), "'<>ine\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_replace(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0), S("<>", 2)); }), "'<>\321\201<>\320\273<>\320\276<>\320\262<>\320\276<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3), S("<>", 2)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_replace(S("MiXeD Case", 10), S("l", 1), S("<>", 2)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_replace(S("123", 3), S("", 0), S("<>", 2)); }), "'<>1<>2<>3<>'");
  EXPECT_EQ(outcome([] { return str_replace(S("123", 3), S("o w", 3), S("<>", 2)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_replace(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1), S("<>", 2)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrContains) {
  EXPECT_EQ(outcome([] { return contains(S("", 0), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("", 0), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("a", 1), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("abc", 3), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("abc", 3), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("hello world", 11), S("l", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("  spaced  out ", 14), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("  spaced  out ", 14), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("a,b,,c", 6), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("\303\251t\303\251", 5), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("\303\251t\303\251", 5), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("na\303\257ve caf\303\251", 12), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("\342\202\25410", 5), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("\342\202\25410", 5), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("\360\237\230\200 smile", 10), S("l", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("tab\011here", 8), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("tab\011here", 8), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("line\012break\015\012end", 15), S("l", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("\321\201\320\273\320\276\320\262\320\276", 10), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("MiXeD Case", 10), S("l", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("123", 3), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(S("123", 3), S("o w", 3)); }), "False");
  EXPECT_EQ(outcome([] { return contains(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("l", 1)); }), "False");
}

TEST(ObjectsVectors, StrCenter) {
  EXPECT_EQ(outcome([] { return str_center(S("", 0), word(0)); }), "''");
  EXPECT_EQ(outcome([] { return str_center(S("", 0), word(13)); }), "'             '");
  EXPECT_EQ(outcome([] { return str_center(S("a", 1), word(5)); }), "'  a  '");
  EXPECT_EQ(outcome([] { return str_center(S("abc", 3), word(0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_center(S("abc", 3), word(13)); }), "'     abc     '");
  EXPECT_EQ(outcome([] { return str_center(S("hello world", 11), word(5)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_center(S("  spaced  out ", 14), word(0)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_center(S("  spaced  out ", 14), word(13)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_center(S("a,b,,c", 6), word(5)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_center(S("\303\251t\303\251", 5), word(0)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_center(S("\303\251t\303\251", 5), word(13)); }), "'     \303\251t\303\251     '");
  EXPECT_EQ(outcome([] { return str_center(S("na\303\257ve caf\303\251", 12), word(5)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_center(S("\342\202\25410", 5), word(0)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_center(S("\342\202\25410", 5), word(13)); }), "'     \342\202\25410     '");
  EXPECT_EQ(outcome([] { return str_center(S("\360\237\230\200 smile", 10), word(5)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_center(S("tab\011here", 8), word(0)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_center(S("tab\011here", 8), word(13)); }), "'   tab\134there  '");
  EXPECT_EQ(outcome([] { return str_center(S("line\012break\015\012end", 15), word(5)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_center(S("\321\201\320\273\320\276\320\262\320\276", 10), word(0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_center(S("\321\201\320\273\320\276\320\262\320\276", 10), word(13)); }), "'    \321\201\320\273\320\276\320\262\320\276    '");
  EXPECT_EQ(outcome([] { return str_center(S("MiXeD Case", 10), word(5)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_center(S("123", 3), word(0)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_center(S("123", 3), word(13)); }), "'     123     '");
  EXPECT_EQ(outcome([] { return str_center(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), word(5)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrLjust) {
  EXPECT_EQ(outcome([] { return str_ljust(S("", 0), word(0)); }), "''");
  EXPECT_EQ(outcome([] { return str_ljust(S("", 0), word(13)); }), "'             '");
  EXPECT_EQ(outcome([] { return str_ljust(S("a", 1), word(5)); }), "'a    '");
  EXPECT_EQ(outcome([] { return str_ljust(S("abc", 3), word(0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_ljust(S("abc", 3), word(13)); }), "'abc          '");
  EXPECT_EQ(outcome([] { return str_ljust(S("hello world", 11), word(5)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_ljust(S("  spaced  out ", 14), word(0)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_ljust(S("  spaced  out ", 14), word(13)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_ljust(S("a,b,,c", 6), word(5)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_ljust(S("\303\251t\303\251", 5), word(0)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_ljust(S("\303\251t\303\251", 5), word(13)); }), "'\303\251t\303\251          '");
  EXPECT_EQ(outcome([] { return str_ljust(S("na\303\257ve caf\303\251", 12), word(5)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_ljust(S("\342\202\25410", 5), word(0)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_ljust(S("\342\202\25410", 5), word(13)); }), "'\342\202\25410          '");
  EXPECT_EQ(outcome([] { return str_ljust(S("\360\237\230\200 smile", 10), word(5)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_ljust(S("tab\011here", 8), word(0)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_ljust(S("tab\011here", 8), word(13)); }), "'tab\134there     '");
  EXPECT_EQ(outcome([] { return str_ljust(S("line\012break\015\012end", 15), word(5)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_ljust(S("\321\201\320\273\320\276\320\262\320\276", 10), word(0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_ljust(S("\321\201\320\273\320\276\320\262\320\276", 10), word(13)); }), "'\321\201\320\273\320\276\320\262\320\276        '");
  EXPECT_EQ(outcome([] { return str_ljust(S("MiXeD Case", 10), word(5)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_ljust(S("123", 3), word(0)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_ljust(S("123", 3), word(13)); }), "'123          '");
  EXPECT_EQ(outcome([] { return str_ljust(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), word(5)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrRjust) {
  EXPECT_EQ(outcome([] { return str_rjust(S("", 0), word(0)); }), "''");
  EXPECT_EQ(outcome([] { return str_rjust(S("", 0), word(13)); }), "'             '");
  EXPECT_EQ(outcome([] { return str_rjust(S("a", 1), word(5)); }), "'    a'");
  EXPECT_EQ(outcome([] { return str_rjust(S("abc", 3), word(0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_rjust(S("abc", 3), word(13)); }), "'          abc'");
  EXPECT_EQ(outcome([] { return str_rjust(S("hello world", 11), word(5)); }), "'hello world'");
  EXPECT_EQ(outcome([] { return str_rjust(S("  spaced  out ", 14), word(0)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_rjust(S("  spaced  out ", 14), word(13)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_rjust(S("a,b,,c", 6), word(5)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\303\251t\303\251", 5), word(0)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\303\251t\303\251", 5), word(13)); }), "'          \303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_rjust(S("na\303\257ve caf\303\251", 12), word(5)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\342\202\25410", 5), word(0)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\342\202\25410", 5), word(13)); }), "'          \342\202\25410'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\360\237\230\200 smile", 10), word(5)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_rjust(S("tab\011here", 8), word(0)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return str_rjust(S("tab\011here", 8), word(13)); }), "'     tab\134there'");
  EXPECT_EQ(outcome([] { return str_rjust(S("line\012break\015\012end", 15), word(5)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\321\201\320\273\320\276\320\262\320\276", 10), word(0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_rjust(S("\321\201\320\273\320\276\320\262\320\276", 10), word(13)); }), "'        \321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_rjust(S("MiXeD Case", 10), word(5)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_rjust(S("123", 3), word(0)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_rjust(S("123", 3), word(13)); }), "'          123'");
  EXPECT_EQ(outcome([] { return str_rjust(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), word(5)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrZfill) {
  EXPECT_EQ(outcome([] { return str_zfill(S("", 0), word(0)); }), "''");
  EXPECT_EQ(outcome([] { return str_zfill(S("", 0), word(12)); }), "'000000000000'");
  EXPECT_EQ(outcome([] { return str_zfill(S("a", 1), word(5)); }), "'0000a'");
  EXPECT_EQ(outcome([] { return str_zfill(S("abc", 3), word(0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return str_zfill(S("abc", 3), word(13)); }), "'0000000000abc'");
  EXPECT_EQ(outcome([] { return str_zfill(S("hello world", 11), word(12)); }), "'0hello world'");
  EXPECT_EQ(outcome([] { return str_zfill(S("  spaced  out ", 14), word(5)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_zfill(S("  spaced  out ", 14), word(13)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return str_zfill(S("a,b,,c", 6), word(12)); }), "'000000a,b,,c'");
  EXPECT_EQ(outcome([] { return str_zfill(S("\303\251t\303\251", 5), word(5)); }), "'00\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_zfill(S("na\303\257ve caf\303\251", 12), word(0)); }), "'na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_zfill(S("na\303\257ve caf\303\251", 12), word(13)); }), "'000na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_zfill(S("\342\202\25410", 5), word(12)); }), "'000000000\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_zfill(S("\360\237\230\200 smile", 10), word(0)); }), "'\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_zfill(S("\360\237\230\200 smile", 10), word(13)); }), "'000000\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_zfill(S("tab\011here", 8), word(12)); }), "'0000tab\134there'");
  EXPECT_EQ(outcome([] { return str_zfill(S("line\012break\015\012end", 15), word(5)); }), "'line\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_zfill(S("\321\201\320\273\320\276\320\262\320\276", 10), word(0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_zfill(S("\321\201\320\273\320\276\320\262\320\276", 10), word(13)); }), "'00000000\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_zfill(S("MiXeD Case", 10), word(5)); }), "'MiXeD Case'");
  EXPECT_EQ(outcome([] { return str_zfill(S("123", 3), word(0)); }), "'123'");
  EXPECT_EQ(outcome([] { return str_zfill(S("123", 3), word(13)); }), "'0000000000123'");
  EXPECT_EQ(outcome([] { return str_zfill(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), word(12)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
  EXPECT_EQ(outcome([] { return str_zfill(S("+5", 2), word(6)); }), "'+00005'");
}

TEST(ObjectsVectors, StrAdd) {
  EXPECT_EQ(outcome([] { return add(S("", 0), S("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return add(S("", 0), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("a", 1), S("\303\251t\303\251", 5)); }), "'a\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("abc", 3), S("", 0)); }), "'abc'");
  EXPECT_EQ(outcome([] { return add(S("abc", 3), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'abc\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("hello world", 11), S("\303\251t\303\251", 5)); }), "'hello world\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("  spaced  out ", 14), S("", 0)); }), "'  spaced  out '");
  EXPECT_EQ(outcome([] { return add(S("  spaced  out ", 14), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'  spaced  out \321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("a,b,,c", 6), S("\303\251t\303\251", 5)); }), "'a,b,,c\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("\303\251t\303\251", 5), S("", 0)); }), "'\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("\303\251t\303\251", 5), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\303\251t\303\251\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("na\303\257ve caf\303\251", 12), S("\303\251t\303\251", 5)); }), "'na\303\257ve caf\303\251\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("\342\202\25410", 5), S("", 0)); }), "'\342\202\25410'");
  EXPECT_EQ(outcome([] { return add(S("\342\202\25410", 5), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\342\202\25410\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("\360\237\230\200 smile", 10), S("\303\251t\303\251", 5)); }), "'\360\237\230\200 smile\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("tab\011here", 8), S("", 0)); }), "'tab\134there'");
  EXPECT_EQ(outcome([] { return add(S("tab\011here", 8), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'tab\134there\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("line\012break\015\012end", 15), S("\303\251t\303\251", 5)); }), "'line\134nbreak\134r\134nend\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("\321\201\320\273\320\276\320\262\320\276", 10), S("", 0)); }), "'\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("\321\201\320\273\320\276\320\262\320\276", 10), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'\321\201\320\273\320\276\320\262\320\276\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("MiXeD Case", 10), S("\303\251t\303\251", 5)); }), "'MiXeD Case\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return add(S("123", 3), S("", 0)); }), "'123'");
  EXPECT_EQ(outcome([] { return add(S("123", 3), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "'123\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return add(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("\303\251t\303\251", 5)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\303\251t\303\251'");
}

TEST(ObjectsVectors, StrEq) {
  EXPECT_EQ(outcome([] { return eq(S("", 0), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return eq(S("", 0), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("a", 1), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("abc", 3), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("abc", 3), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("hello world", 11), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("  spaced  out ", 14), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("  spaced  out ", 14), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("a,b,,c", 6), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("\303\251t\303\251", 5), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("\303\251t\303\251", 5), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("na\303\257ve caf\303\251", 12), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("\342\202\25410", 5), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("\360\237\230\200 smile", 10), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("\360\237\230\200 smile", 10), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("tab\011here", 8), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("line\012break\015\012end", 15), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("line\012break\015\012end", 15), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("\321\201\320\273\320\276\320\262\320\276", 10), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("MiXeD Case", 10), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("MiXeD Case", 10), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("123", 3), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return eq(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrLt) {
  EXPECT_EQ(outcome([] { return lt(S("", 0), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("", 0), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("a", 1), S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("abc", 3), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("abc", 3), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("hello world", 11), S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("  spaced  out ", 14), S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("  spaced  out ", 14), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("a,b,,c", 6), S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("\303\251t\303\251", 5), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("\303\251t\303\251", 5), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("na\303\257ve caf\303\251", 12), S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("\342\202\25410", 5), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("\360\237\230\200 smile", 10), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("\360\237\230\200 smile", 10), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("tab\011here", 8), S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("line\012break\015\012end", 15), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("line\012break\015\012end", 15), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("\321\201\320\273\320\276\320\262\320\276", 10), S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("MiXeD Case", 10), S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("MiXeD Case", 10), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("123", 3), S("\360\237\230\200 smile", 10)); }), "True");
  EXPECT_EQ(outcome([] { return lt(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return lt(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
}

TEST(ObjectsVectors, StrGe) {
  EXPECT_EQ(outcome([] { return ge(S("", 0), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("", 0), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("a", 1), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("abc", 3), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("abc", 3), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("hello world", 11), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("  spaced  out ", 14), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("  spaced  out ", 14), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("a,b,,c", 6), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("\303\251t\303\251", 5), S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("\303\251t\303\251", 5), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("na\303\257ve caf\303\251", 12), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("\342\202\25410", 5), S("\303\251t\303\251", 5)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("\360\237\230\200 smile", 10), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("\360\237\230\200 smile", 10), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("tab\011here", 8), S("\303\251t\303\251", 5)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("line\012break\015\012end", 15), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("line\012break\015\012end", 15), S("\321\201\320\273\320\276\320\262\320\276", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("\321\201\320\273\320\276\320\262\320\276", 10), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("MiXeD Case", 10), S("hello world", 11)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("MiXeD Case", 10), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("123", 3), S("\360\237\230\200 smile", 10)); }), "False");
  EXPECT_EQ(outcome([] { return ge(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("hello world", 11)); }), "True");
  EXPECT_EQ(outcome([] { return ge(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)); }), "True");
}

TEST(ObjectsVectors, StrMul) {
  EXPECT_EQ(outcome([] { return mul(S("", 0), word(3)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("", 0), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("a", 1), word(3)); }), "'aaa'");
  EXPECT_EQ(outcome([] { return mul(S("abc", 3), word(3)); }), "'abcabcabc'");
  EXPECT_EQ(outcome([] { return mul(S("abc", 3), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("hello world", 11), word(3)); }), "'hello worldhello worldhello world'");
  EXPECT_EQ(outcome([] { return mul(S("  spaced  out ", 14), word(3)); }), "'  spaced  out   spaced  out   spaced  out '");
  EXPECT_EQ(outcome([] { return mul(S("  spaced  out ", 14), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("a,b,,c", 6), word(3)); }), "'a,b,,ca,b,,ca,b,,c'");
  EXPECT_EQ(outcome([] { return mul(S("\303\251t\303\251", 5), word(3)); }), "'\303\251t\303\251\303\251t\303\251\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return mul(S("\303\251t\303\251", 5), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("na\303\257ve caf\303\251", 12), word(3)); }), "'na\303\257ve caf\303\251na\303\257ve caf\303\251na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return mul(S("\342\202\25410", 5), word(3)); }), "'\342\202\25410\342\202\25410\342\202\25410'");
  EXPECT_EQ(outcome([] { return mul(S("\342\202\25410", 5), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("\360\237\230\200 smile", 10), word(3)); }), "'\360\237\230\200 smile\360\237\230\200 smile\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return mul(S("tab\011here", 8), word(3)); }), "'tab\134theretab\134theretab\134there'");
  EXPECT_EQ(outcome([] { return mul(S("tab\011here", 8), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("line\012break\015\012end", 15), word(3)); }), "'line\134nbreak\134r\134nendline\134nbreak\134r\134nendline\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return mul(S("\321\201\320\273\320\276\320\262\320\276", 10), word(3)); }), "'\321\201\320\273\320\276\320\262\320\276\321\201\320\273\320\276\320\262\320\276\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return mul(S("\321\201\320\273\320\276\320\262\320\276", 10), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("MiXeD Case", 10), word(3)); }), "'MiXeD CaseMiXeD CaseMiXeD Case'");
  EXPECT_EQ(outcome([] { return mul(S("123", 3), word(3)); }), "'123123123'");
  EXPECT_EQ(outcome([] { return mul(S("123", 3), word(-1)); }), "''");
  EXPECT_EQ(outcome([] { return mul(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), word(3)); }), "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, StrJoin) {
  EXPECT_EQ(outcome([] { return str_join(S("", 0), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("", 0)))); }), "'ab'");
  EXPECT_EQ(outcome([] { return str_join(S("", 0), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("a", 1), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("a", 1)))); }), "'aabaa'");
  EXPECT_EQ(outcome([] { return str_join(S("abc", 3), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("abc", 3)))); }), "'aabcbabcabc'");
  EXPECT_EQ(outcome([] { return str_join(S("abc", 3), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("hello world", 11), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("hello world", 11)))); }), "'ahello worldbhello worldhello world'");
  EXPECT_EQ(outcome([] { return str_join(S("  spaced  out ", 14), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("  spaced  out ", 14)))); }), "'a  spaced  out b  spaced  out   spaced  out '");
  EXPECT_EQ(outcome([] { return str_join(S("  spaced  out ", 14), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("a,b,,c", 6), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("a,b,,c", 6)))); }), "'aa,b,,cba,b,,ca,b,,c'");
  EXPECT_EQ(outcome([] { return str_join(S("\303\251t\303\251", 5), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("\303\251t\303\251", 5)))); }), "'a\303\251t\303\251b\303\251t\303\251\303\251t\303\251'");
  EXPECT_EQ(outcome([] { return str_join(S("\303\251t\303\251", 5), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("na\303\257ve caf\303\251", 12), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("na\303\257ve caf\303\251", 12)))); }), "'ana\303\257ve caf\303\251bna\303\257ve caf\303\251na\303\257ve caf\303\251'");
  EXPECT_EQ(outcome([] { return str_join(S("\342\202\25410", 5), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("\342\202\25410", 5)))); }), "'a\342\202\25410b\342\202\25410\342\202\25410'");
  EXPECT_EQ(outcome([] { return str_join(S("\342\202\25410", 5), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("\360\237\230\200 smile", 10), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("\360\237\230\200 smile", 10)))); }), "'a\360\237\230\200 smileb\360\237\230\200 smile\360\237\230\200 smile'");
  EXPECT_EQ(outcome([] { return str_join(S("tab\011here", 8), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("tab\011here", 8)))); }), "'atab\134therebtab\134theretab\134there'");
  EXPECT_EQ(outcome([] { return str_join(S("tab\011here", 8), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("line\012break\015\012end", 15), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("line\012break\015\012end", 15)))); }), "'aline\134nbreak\134r\134nendbline\134nbreak\134r\134nendline\134nbreak\134r\134nend'");
  EXPECT_EQ(outcome([] { return str_join(S("\321\201\320\273\320\276\320\262\320\276", 10), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("\321\201\320\273\320\276\320\262\320\276", 10)))); }), "'a\321\201\320\273\320\276\320\262\320\276b\321\201\320\273\320\276\320\262\320\276\321\201\320\273\320\276\320\262\320\276'");
  EXPECT_EQ(outcome([] { return str_join(S("\321\201\320\273\320\276\320\262\320\276", 10), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("MiXeD Case", 10), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("MiXeD Case", 10)))); }), "'aMiXeD CasebMiXeD CaseMiXeD Case'");
  EXPECT_EQ(outcome([] { return str_join(S("123", 3), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("123", 3)))); }), "'a123b123123'");
  EXPECT_EQ(outcome([] { return str_join(S("123", 3), list<Value>(box(S("a", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected str instance, int found");
  EXPECT_EQ(outcome([] { return str_join(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40), list<Value>(box(S("a", 1)), box(S("b", 1)), box(S("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", 40)))); }), "'axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxbxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'");
}

TEST(ObjectsVectors, IntChr) {
  EXPECT_EQ(outcome([] { return chr(word(0)); }), "'\134x00'");
  EXPECT_EQ(outcome([] { return chr(word(97)); }), "'a'");
  EXPECT_EQ(outcome([] { return chr(word(233)); }), "'\303\251'");
  EXPECT_EQ(outcome([] { return chr(word(8364)); }), "'\342\202\254'");
  EXPECT_EQ(outcome([] { return chr(word(128512)); }), "'\360\237\230\200'");
  EXPECT_EQ(outcome([] { return chr(word(1114112)); }), "ValueError: chr() arg not in range(0x110000)");
  EXPECT_EQ(outcome([] { return chr(word(-1)); }), "ValueError: chr() arg not in range(0x110000)");
}

TEST(ObjectsVectors, StrOrd) {
  EXPECT_EQ(outcome([] { return ord(S("a", 1)); }), "97");
  EXPECT_EQ(outcome([] { return ord(S("\342\202\254", 3)); }), "8364");
  EXPECT_EQ(outcome([] { return ord(S("", 0)); }), "TypeError: ord() expected a character, but string of length 0 found");
  EXPECT_EQ(outcome([] { return ord(S("ab", 2)); }), "TypeError: ord() expected a character, but string of length 2 found");
}

TEST(ObjectsVectors, StrTranslate) {
  EXPECT_EQ(outcome([] { return str_translate(S("hello", 5), dict<Value, Value>(box(I("104")), box(S("H", 1)), box(I("101")), box(nullptr), box(I("108")), box(I("76")))); }), "'HLLo'");
}

TEST(ObjectsVectors, StrLe) {
  EXPECT_EQ(outcome([] { return le(S("a", 1), S("b", 1)); }), "True");
  EXPECT_EQ(outcome([] { return le(S("b", 1), S("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return le(S("", 0), S("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return le(S("\303\251", 2), S("z", 1)); }), "False");
  EXPECT_EQ(outcome([] { return le(S("abc", 3), S("abcd", 4)); }), "True");
}

TEST(ObjectsVectors, StrGt) {
  EXPECT_EQ(outcome([] { return gt(S("a", 1), S("b", 1)); }), "False");
  EXPECT_EQ(outcome([] { return gt(S("b", 1), S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return gt(S("", 0), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return gt(S("\303\251", 2), S("z", 1)); }), "True");
  EXPECT_EQ(outcome([] { return gt(S("abc", 3), S("abcd", 4)); }), "False");
}

TEST(ObjectsVectors, StrNe) {
  EXPECT_EQ(outcome([] { return ne(S("a", 1), S("b", 1)); }), "True");
  EXPECT_EQ(outcome([] { return ne(S("b", 1), S("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return ne(S("", 0), S("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return ne(S("\303\251", 2), S("z", 1)); }), "True");
  EXPECT_EQ(outcome([] { return ne(S("abc", 3), S("abcd", 4)); }), "True");
}

TEST(ObjectsVectors, BytesRepr) {
  EXPECT_EQ(outcome([] { return repr(B("", 0)); }), "\042b''\042");
  EXPECT_EQ(outcome([] { return repr(B("abc", 3)); }), "\042b'abc'\042");
  EXPECT_EQ(outcome([] { return repr(B("  x y ", 6)); }), "\042b'  x y '\042");
  EXPECT_EQ(outcome([] { return repr(B("a,b,,c", 6)); }), "\042b'a,b,,c'\042");
  EXPECT_EQ(outcome([] { return repr(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "'b\134'\134\134x00\134\134x11\0423DUfw\134\134x88\134\134x99\134\134xaa\134\134xbb\134\134xcc\134\134xdd\134\134xee\134\134xff\134''");
  EXPECT_EQ(outcome([] { return repr(B("it's", 4)); }), "'b\042it\134's\042'");
  EXPECT_EQ(outcome([] { return repr(B("'\042", 2)); }), "'b\134'\134\134\134'\042\134''");
  EXPECT_EQ(outcome([] { return repr(B("Tab\011New\012line\015\012", 14)); }), "\042b'Tab\134\134tNew\134\134nline\134\134r\134\134n'\042");
}

TEST(ObjectsVectors, BytesLen) {
  EXPECT_EQ(outcome([] { return len(B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return len(B("abc", 3)); }), "3");
  EXPECT_EQ(outcome([] { return len(B("  x y ", 6)); }), "6");
  EXPECT_EQ(outcome([] { return len(B("a,b,,c", 6)); }), "6");
  EXPECT_EQ(outcome([] { return len(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "16");
  EXPECT_EQ(outcome([] { return len(B("it's", 4)); }), "4");
  EXPECT_EQ(outcome([] { return len(B("'\042", 2)); }), "2");
  EXPECT_EQ(outcome([] { return len(B("Tab\011New\012line\015\012", 14)); }), "14");
}

TEST(ObjectsVectors, BytesLower) {
  EXPECT_EQ(outcome([] { return bytes_lower(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_lower(B("abc", 3)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_lower(B("  x y ", 6)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_lower(B("a,b,,c", 6)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_lower(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423dufw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_lower(B("it's", 4)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_lower(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_lower(B("Tab\011New\012line\015\012", 14)); }), "b'tab\134tnew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesUpper) {
  EXPECT_EQ(outcome([] { return bytes_upper(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_upper(B("abc", 3)); }), "b'ABC'");
  EXPECT_EQ(outcome([] { return bytes_upper(B("  x y ", 6)); }), "b'  X Y '");
  EXPECT_EQ(outcome([] { return bytes_upper(B("a,b,,c", 6)); }), "b'A,B,,C'");
  EXPECT_EQ(outcome([] { return bytes_upper(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423DUFW\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_upper(B("it's", 4)); }), "b\042IT'S\042");
  EXPECT_EQ(outcome([] { return bytes_upper(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_upper(B("Tab\011New\012line\015\012", 14)); }), "b'TAB\134tNEW\134nLINE\134r\134n'");
}

TEST(ObjectsVectors, BytesCapitalize) {
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("abc", 3)); }), "b'Abc'");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("  x y ", 6)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("a,b,,c", 6)); }), "b'A,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423dufw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("it's", 4)); }), "b\042It's\042");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_capitalize(B("Tab\011New\012line\015\012", 14)); }), "b'Tab\134tnew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesTitle) {
  EXPECT_EQ(outcome([] { return bytes_title(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_title(B("abc", 3)); }), "b'Abc'");
  EXPECT_EQ(outcome([] { return bytes_title(B("  x y ", 6)); }), "b'  X Y '");
  EXPECT_EQ(outcome([] { return bytes_title(B("a,b,,c", 6)); }), "b'A,B,,C'");
  EXPECT_EQ(outcome([] { return bytes_title(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423Dufw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_title(B("it's", 4)); }), "b\042It'S\042");
  EXPECT_EQ(outcome([] { return bytes_title(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_title(B("Tab\011New\012line\015\012", 14)); }), "b'Tab\134tNew\134nLine\134r\134n'");
}

TEST(ObjectsVectors, BytesSwapcase) {
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("abc", 3)); }), "b'ABC'");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("  x y ", 6)); }), "b'  X Y '");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("a,b,,c", 6)); }), "b'A,B,,C'");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423duFW\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("it's", 4)); }), "b\042IT'S\042");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_swapcase(B("Tab\011New\012line\015\012", 14)); }), "b'tAB\134tnEW\134nLINE\134r\134n'");
}

TEST(ObjectsVectors, BytesStrip) {
  EXPECT_EQ(outcome([] { return bytes_strip(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_strip(B("abc", 3)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_strip(B("  x y ", 6)); }), "b'x y'");
  EXPECT_EQ(outcome([] { return bytes_strip(B("a,b,,c", 6)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_strip(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_strip(B("it's", 4)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_strip(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_strip(B("Tab\011New\012line\015\012", 14)); }), "b'Tab\134tNew\134nline'");
}

TEST(ObjectsVectors, BytesLstrip) {
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("abc", 3)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("  x y ", 6)); }), "b'x y '");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("a,b,,c", 6)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("it's", 4)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_lstrip(B("Tab\011New\012line\015\012", 14)); }), "b'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesRstrip) {
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("abc", 3)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("  x y ", 6)); }), "b'  x y'");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("a,b,,c", 6)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("it's", 4)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_rstrip(B("Tab\011New\012line\015\012", 14)); }), "b'Tab\134tNew\134nline'");
}

TEST(ObjectsVectors, BytesSplit) {
  EXPECT_EQ(outcome([] { return bytes_split(B("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return bytes_split(B("", 0), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("", 0), B(",", 1)); }), "[b'']");
  EXPECT_EQ(outcome([] { return bytes_split(B("abc", 3)); }), "[b'abc']");
  EXPECT_EQ(outcome([] { return bytes_split(B("abc", 3), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("abc", 3), B(",", 1)); }), "[b'abc']");
  EXPECT_EQ(outcome([] { return bytes_split(B("  x y ", 6)); }), "[b'x', b'y']");
  EXPECT_EQ(outcome([] { return bytes_split(B("  x y ", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("  x y ", 6), B(",", 1)); }), "[b'  x y ']");
  EXPECT_EQ(outcome([] { return bytes_split(B("a,b,,c", 6)); }), "[b'a,b,,c']");
  EXPECT_EQ(outcome([] { return bytes_split(B("a,b,,c", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("a,b,,c", 6), B(",", 1)); }), "[b'a', b'b', b'', b'c']");
  EXPECT_EQ(outcome([] { return bytes_split(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "[b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff']");
  EXPECT_EQ(outcome([] { return bytes_split(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "[b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff']");
  EXPECT_EQ(outcome([] { return bytes_split(B("it's", 4)); }), "[b\042it's\042]");
  EXPECT_EQ(outcome([] { return bytes_split(B("it's", 4), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("it's", 4), B(",", 1)); }), "[b\042it's\042]");
  EXPECT_EQ(outcome([] { return bytes_split(B("'\042", 2)); }), "[b'\134'\042']");
  EXPECT_EQ(outcome([] { return bytes_split(B("'\042", 2), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("'\042", 2), B(",", 1)); }), "[b'\134'\042']");
  EXPECT_EQ(outcome([] { return bytes_split(B("Tab\011New\012line\015\012", 14)); }), "[b'Tab', b'New', b'line']");
  EXPECT_EQ(outcome([] { return bytes_split(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_split(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "[b'Tab\134tNew\134nline\134r\134n']");
}

TEST(ObjectsVectors, BytesRsplit) {
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("", 0), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("", 0), B(",", 1), word(1)); }), "[b'']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("abc", 3)); }), "[b'abc']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("abc", 3), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("abc", 3), B(",", 1), word(1)); }), "[b'abc']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("  x y ", 6)); }), "[b'x', b'y']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("  x y ", 6), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("  x y ", 6), B(",", 1), word(1)); }), "[b'  x y ']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("a,b,,c", 6)); }), "[b'a,b,,c']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("a,b,,c", 6), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("a,b,,c", 6), B(",", 1), word(1)); }), "[b'a,b,', b'c']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "[b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1), word(1)); }), "[b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("it's", 4)); }), "[b\042it's\042]");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("it's", 4), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("it's", 4), B(",", 1), word(1)); }), "[b\042it's\042]");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("'\042", 2)); }), "[b'\134'\042']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("'\042", 2), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("'\042", 2), B(",", 1), word(1)); }), "[b'\134'\042']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("Tab\011New\012line\015\012", 14)); }), "[b'Tab', b'New', b'line']");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("Tab\011New\012line\015\012", 14), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rsplit(B("Tab\011New\012line\015\012", 14), B(",", 1), word(1)); }), "[b'Tab\134tNew\134nline\134r\134n']");
}

TEST(ObjectsVectors, BytesSplitlines) {
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("abc", 3)); }), "[b'abc']");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("  x y ", 6)); }), "[b'  x y ']");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("a,b,,c", 6)); }), "[b'a,b,,c']");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "[b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff']");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("it's", 4)); }), "[b\042it's\042]");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("'\042", 2)); }), "[b'\134'\042']");
  EXPECT_EQ(outcome([] { return bytes_splitlines(B("Tab\011New\012line\015\012", 14)); }), "[b'Tab\134tNew', b'line']");
}

TEST(ObjectsVectors, BytesIsalnum) {
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalnum(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesIsalpha) {
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isalpha(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesIsascii) {
  EXPECT_EQ(outcome([] { return bytes_isascii(B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("  x y ", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("it's", 4)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("'\042", 2)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_isascii(B("Tab\011New\012line\015\012", 14)); }), "True");
}

TEST(ObjectsVectors, BytesIsdigit) {
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isdigit(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesIslower) {
  EXPECT_EQ(outcome([] { return bytes_islower(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_islower(B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_islower(B("  x y ", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_islower(B("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_islower(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_islower(B("it's", 4)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_islower(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_islower(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesIsspace) {
  EXPECT_EQ(outcome([] { return bytes_isspace(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isspace(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesIstitle) {
  EXPECT_EQ(outcome([] { return bytes_istitle(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_istitle(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesIsupper) {
  EXPECT_EQ(outcome([] { return bytes_isupper(B("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_isupper(B("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytesHex) {
  EXPECT_EQ(outcome([] { return bytes_hex(B("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_hex(B("", 0), S(":", 1), word(2)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_hex(B("", 0), S("-", 1), word(-3)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_hex(B("abc", 3)); }), "'616263'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("abc", 3), S(":", 1), word(2)); }), "'61:6263'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("abc", 3), S("-", 1), word(-3)); }), "'616263'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("  x y ", 6)); }), "'202078207920'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("  x y ", 6), S(":", 1), word(2)); }), "'2020:7820:7920'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("  x y ", 6), S("-", 1), word(-3)); }), "'202078-207920'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("a,b,,c", 6)); }), "'612c622c2c63'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("a,b,,c", 6), S(":", 1), word(2)); }), "'612c:622c:2c63'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("a,b,,c", 6), S("-", 1), word(-3)); }), "'612c62-2c2c63'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "'00112233445566778899aabbccddeeff'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S(":", 1), word(2)); }), "'0011:2233:4455:6677:8899:aabb:ccdd:eeff'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S("-", 1), word(-3)); }), "'001122-334455-667788-99aabb-ccddee-ff'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("it's", 4)); }), "'69742773'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("it's", 4), S(":", 1), word(2)); }), "'6974:2773'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("it's", 4), S("-", 1), word(-3)); }), "'697427-73'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("'\042", 2)); }), "'2722'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("'\042", 2), S(":", 1), word(2)); }), "'2722'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("'\042", 2), S("-", 1), word(-3)); }), "'2722'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("Tab\011New\012line\015\012", 14)); }), "'546162094e65770a6c696e650d0a'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("Tab\011New\012line\015\012", 14), S(":", 1), word(2)); }), "'5461:6209:4e65:770a:6c69:6e65:0d0a'");
  EXPECT_EQ(outcome([] { return bytes_hex(B("Tab\011New\012line\015\012", 14), S("-", 1), word(-3)); }), "'546162-094e65-770a6c-696e65-0d0a'");
}

TEST(ObjectsVectors, BytesDecode) {
  EXPECT_EQ(outcome([] { return bytes_decode(B("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_decode(B("", 0), S("utf-8", 5), S("backslashreplace", 16)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_decode(B("abc", 3), S("latin-1", 7), S("strict", 6)); }), "'abc'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("abc", 3), S("utf-8", 5), S("ignore", 6)); }), "'abc'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("  x y ", 6), S("ascii", 5), S("replace", 7)); }), "'  x y '");
  EXPECT_EQ(outcome([] { return bytes_decode(B("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("a,b,,c", 6), S("utf-8", 5), S("backslashreplace", 16)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S("latin-1", 7), S("strict", 6)); }), "'\134x00\134x11\0423DUfw\134x88\134x99\302\252\302\273\303\214\303\235\303\256\303\277'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S("utf-8", 5), S("ignore", 6)); }), "'\134x00\134x11\0423DUfw'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("it's", 4), S("ascii", 5), S("replace", 7)); }), "\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_decode(B("'\042", 2)); }), "'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("'\042", 2), S("utf-8", 5), S("backslashreplace", 16)); }), "'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("Tab\011New\012line\015\012", 14), S("latin-1", 7), S("strict", 6)); }), "'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("Tab\011New\012line\015\012", 14), S("utf-8", 5), S("ignore", 6)); }), "'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\303", 1), S("utf-8", 5), S("ignore", 6)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\303(", 2), S("utf-8", 5), S("replace", 7)); }), "'\357\277\275('");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\342\202", 2), S("utf-8", 5), S("strict", 6)); }), "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\342\202", 2), S("utf-8", 5), S("backslashreplace", 16)); }), "'\134\134xe2\134\134x82'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\342(\241", 3), S("utf-8", 5), S("ignore", 6)); }), "'('");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\360\237\230\200", 4), S("utf-8", 5), S("replace", 7)); }), "'\360\237\230\200'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\377", 1), S("utf-8", 5), S("strict", 6)); }), "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\377", 1), S("utf-8", 5), S("backslashreplace", 16)); }), "'\134\134xff'");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\355\240\200", 3), S("utf-8", 5), S("ignore", 6)); }), "''");
  EXPECT_EQ(outcome([] { return bytes_decode(B("\300\200", 2), S("utf-8", 5), S("replace", 7)); }), "'\357\277\275\357\277\275'");
}

TEST(ObjectsVectors, BytesExpandtabs) {
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("abc", 3)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("  x y ", 6)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("a,b,,c", 6)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("it's", 4)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("'\042", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_expandtabs(B("Tab\011New\012line\015\012", 14)); }), "b'Tab     New\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesFind) {
  EXPECT_EQ(outcome([] { return bytes_find(B("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("", 0), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("", 0), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("abc", 3), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("abc", 3), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("abc", 3), box(I("97"))); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("  x y ", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("  x y ", 6), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("  x y ", 6), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("a,b,,c", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("a,b,,c", 6), B(",", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_find(B("a,b,,c", 6), box(I("97"))); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("it's", 4), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("it's", 4), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("it's", 4), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("'\042", 2), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("'\042", 2), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("'\042", 2), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_find(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_find(B("Tab\011New\012line\015\012", 14), box(I("97"))); }), "1");
}

TEST(ObjectsVectors, BytesRfind) {
  EXPECT_EQ(outcome([] { return bytes_rfind(B("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("", 0), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("", 0), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("abc", 3), B("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("abc", 3), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("abc", 3), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("  x y ", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("  x y ", 6), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("  x y ", 6), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("a,b,,c", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("a,b,,c", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("a,b,,c", 6), B(",", 1)); }), "4");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "16");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("it's", 4), B("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("it's", 4), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("it's", 4), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("'\042", 2), B("", 0)); }), "2");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("'\042", 2), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("'\042", 2), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "14");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_rfind(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "-1");
}

TEST(ObjectsVectors, BytesIndex) {
  EXPECT_EQ(outcome([] { return bytes_index(B("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("", 0), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("", 0), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("abc", 3), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("abc", 3), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("abc", 3), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("  x y ", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("  x y ", 6), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("  x y ", 6), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("a,b,,c", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("a,b,,c", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("a,b,,c", 6), B(",", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_index(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("it's", 4), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("it's", 4), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("it's", 4), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("'\042", 2), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("'\042", 2), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("'\042", 2), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_index(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_index(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_index(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "ValueError: subsection not found");
}

TEST(ObjectsVectors, BytesRindex) {
  EXPECT_EQ(outcome([] { return bytes_rindex(B("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("", 0), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("", 0), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("abc", 3), B("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("abc", 3), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("abc", 3), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("  x y ", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("  x y ", 6), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("  x y ", 6), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("a,b,,c", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("a,b,,c", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("a,b,,c", 6), B(",", 1)); }), "4");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "16");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("it's", 4), B("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("it's", 4), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("it's", 4), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("'\042", 2), B("", 0)); }), "2");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("'\042", 2), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("'\042", 2), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "14");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_rindex(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "ValueError: subsection not found");
}

TEST(ObjectsVectors, BytesCount) {
  EXPECT_EQ(outcome([] { return bytes_count(B("", 0), B("", 0)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_count(B("", 0), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("", 0), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("abc", 3), B("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return bytes_count(B("abc", 3), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_count(B("abc", 3), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("  x y ", 6), B("", 0)); }), "7");
  EXPECT_EQ(outcome([] { return bytes_count(B("  x y ", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("  x y ", 6), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("a,b,,c", 6), B("", 0)); }), "7");
  EXPECT_EQ(outcome([] { return bytes_count(B("a,b,,c", 6), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_count(B("a,b,,c", 6), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "17");
  EXPECT_EQ(outcome([] { return bytes_count(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("it's", 4), B("", 0)); }), "5");
  EXPECT_EQ(outcome([] { return bytes_count(B("it's", 4), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("it's", 4), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("'\042", 2), B("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return bytes_count(B("'\042", 2), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("'\042", 2), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytes_count(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "15");
  EXPECT_EQ(outcome([] { return bytes_count(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytes_count(B("Tab\011New\012line\015\012", 14), B("zz", 2)); }), "0");
}

TEST(ObjectsVectors, BytesStartswith) {
  EXPECT_EQ(outcome([] { return bytes_startswith(B("", 0), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("", 0), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("", 0), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("abc", 3), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("abc", 3), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("abc", 3), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("  x y ", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("  x y ", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("  x y ", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("a,b,,c", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("a,b,,c", 6), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("a,b,,c", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("it's", 4), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("it's", 4), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("it's", 4), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("'\042", 2), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("'\042", 2), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("'\042", 2), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_startswith(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "False");
}

TEST(ObjectsVectors, BytesEndswith) {
  EXPECT_EQ(outcome([] { return bytes_endswith(B("", 0), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("", 0), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("", 0), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("abc", 3), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("abc", 3), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("abc", 3), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("  x y ", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("  x y ", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("  x y ", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("a,b,,c", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("a,b,,c", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("a,b,,c", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("it's", 4), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("it's", 4), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("it's", 4), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("'\042", 2), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("'\042", 2), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("'\042", 2), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytes_endswith(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "False");
}

TEST(ObjectsVectors, BytesPartition) {
  EXPECT_EQ(outcome([] { return bytes_partition(B("", 0), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("", 0), B("a", 1)); }), "(b'', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("", 0), B(",", 1)); }), "(b'', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("abc", 3), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("abc", 3), B("a", 1)); }), "(b'', b'a', b'bc')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("abc", 3), B(",", 1)); }), "(b'abc', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("  x y ", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("  x y ", 6), B("a", 1)); }), "(b'  x y ', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("  x y ", 6), B(",", 1)); }), "(b'  x y ', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("a,b,,c", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("a,b,,c", 6), B("a", 1)); }), "(b'', b'a', b',b,,c')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("a,b,,c", 6), B(",", 1)); }), "(b'a', b',', b'b,,c')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("it's", 4), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("it's", 4), B("a", 1)); }), "(b\042it's\042, b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("it's", 4), B(",", 1)); }), "(b\042it's\042, b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("'\042", 2), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("'\042", 2), B("a", 1)); }), "(b'\134'\042', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("'\042", 2), B(",", 1)); }), "(b'\134'\042', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_partition(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "(b'T', b'a', b'b\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytes_partition(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "(b'Tab\134tNew\134nline\134r\134n', b'', b'')");
}

TEST(ObjectsVectors, BytesRpartition) {
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("", 0), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("", 0), B("a", 1)); }), "(b'', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("", 0), B(",", 1)); }), "(b'', b'', b'')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("abc", 3), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("abc", 3), B("a", 1)); }), "(b'', b'a', b'bc')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("abc", 3), B(",", 1)); }), "(b'', b'', b'abc')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("  x y ", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("  x y ", 6), B("a", 1)); }), "(b'', b'', b'  x y ')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("  x y ", 6), B(",", 1)); }), "(b'', b'', b'  x y ')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("a,b,,c", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("a,b,,c", 6), B("a", 1)); }), "(b'', b'a', b',b,,c')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("a,b,,c", 6), B(",", 1)); }), "(b'a,b,', b',', b'c')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "(b'', b'', b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "(b'', b'', b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("it's", 4), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("it's", 4), B("a", 1)); }), "(b'', b'', b\042it's\042)");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("it's", 4), B(",", 1)); }), "(b'', b'', b\042it's\042)");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("'\042", 2), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("'\042", 2), B("a", 1)); }), "(b'', b'', b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("'\042", 2), B(",", 1)); }), "(b'', b'', b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "(b'T', b'a', b'b\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytes_rpartition(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "(b'', b'', b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytesRemoveprefix) {
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("", 0), B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("", 0), B("a", 1)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("", 0), B(",", 1)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("abc", 3), B("", 0)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("abc", 3), B("a", 1)); }), "b'bc'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("abc", 3), B(",", 1)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("  x y ", 6), B("", 0)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("  x y ", 6), B("a", 1)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("  x y ", 6), B(",", 1)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("a,b,,c", 6), B("", 0)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("a,b,,c", 6), B("a", 1)); }), "b',b,,c'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("a,b,,c", 6), B(",", 1)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("it's", 4), B("", 0)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("it's", 4), B("a", 1)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("it's", 4), B(",", 1)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("'\042", 2), B("", 0)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("'\042", 2), B("a", 1)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("'\042", 2), B(",", 1)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "b'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "b'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_removeprefix(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "b'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesRemovesuffix) {
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("", 0), B("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("", 0), B("a", 1)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("", 0), B(",", 1)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("abc", 3), B("", 0)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("abc", 3), B("a", 1)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("abc", 3), B(",", 1)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("  x y ", 6), B("", 0)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("  x y ", 6), B("a", 1)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("  x y ", 6), B(",", 1)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("a,b,,c", 6), B("", 0)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("a,b,,c", 6), B("a", 1)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("a,b,,c", 6), B(",", 1)); }), "b'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("it's", 4), B("", 0)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("it's", 4), B("a", 1)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("it's", 4), B(",", 1)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("'\042", 2), B("", 0)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("'\042", 2), B("a", 1)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("'\042", 2), B(",", 1)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "b'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "b'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_removesuffix(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "b'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesReplace) {
  EXPECT_EQ(outcome([] { return bytes_replace(B("", 0), B("", 0), B("<>", 2)); }), "b'<>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("", 0), B("a", 1), B("<>", 2)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_replace(B("", 0), B(",", 1), B("<>", 2)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_replace(B("abc", 3), B("", 0), B("<>", 2)); }), "b'<>a<>b<>c<>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("abc", 3), B("a", 1), B("<>", 2)); }), "b'<>bc'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("abc", 3), B(",", 1), B("<>", 2)); }), "b'abc'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("  x y ", 6), B("", 0), B("<>", 2)); }), "b'<> <> <>x<> <>y<> <>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("  x y ", 6), B("a", 1), B("<>", 2)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_replace(B("  x y ", 6), B(",", 1), B("<>", 2)); }), "b'  x y '");
  EXPECT_EQ(outcome([] { return bytes_replace(B("a,b,,c", 6), B("", 0), B("<>", 2)); }), "b'<>a<>,<>b<>,<>,<>c<>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("a,b,,c", 6), B("a", 1), B("<>", 2)); }), "b'<>,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("a,b,,c", 6), B(",", 1), B("<>", 2)); }), "b'a<>b<><>c'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0), B("<>", 2)); }), "b'<>\134x00<>\134x11<>\042<>3<>D<>U<>f<>w<>\134x88<>\134x99<>\134xaa<>\134xbb<>\134xcc<>\134xdd<>\134xee<>\134xff<>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1), B("<>", 2)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1), B("<>", 2)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("it's", 4), B("", 0), B("<>", 2)); }), "b\042<>i<>t<>'<>s<>\042");
  EXPECT_EQ(outcome([] { return bytes_replace(B("it's", 4), B("a", 1), B("<>", 2)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_replace(B("it's", 4), B(",", 1), B("<>", 2)); }), "b\042it's\042");
  EXPECT_EQ(outcome([] { return bytes_replace(B("'\042", 2), B("", 0), B("<>", 2)); }), "b'<>\134'<>\042<>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("'\042", 2), B("a", 1), B("<>", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("'\042", 2), B(",", 1), B("<>", 2)); }), "b'\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("Tab\011New\012line\015\012", 14), B("", 0), B("<>", 2)); }), "b'<>T<>a<>b<>\134t<>N<>e<>w<>\134n<>l<>i<>n<>e<>\134r<>\134n<>'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("Tab\011New\012line\015\012", 14), B("a", 1), B("<>", 2)); }), "b'T<>b\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytes_replace(B("Tab\011New\012line\015\012", 14), B(",", 1), B("<>", 2)); }), "b'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesContains) {
  EXPECT_EQ(outcome([] { return contains(B("", 0), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("", 0), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("", 0), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("abc", 3), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("abc", 3), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("abc", 3), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("  x y ", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("  x y ", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("  x y ", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("a,b,,c", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("a,b,,c", 6), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("a,b,,c", 6), B(",", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("it's", 4), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("it's", 4), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("it's", 4), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("'\042", 2), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("'\042", 2), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("'\042", 2), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(B("Tab\011New\012line\015\012", 14), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("Tab\011New\012line\015\012", 14), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(B("Tab\011New\012line\015\012", 14), B(",", 1)); }), "False");
}

TEST(ObjectsVectors, BytesCenter) {
  EXPECT_EQ(outcome([] { return bytes_center(B("", 0), word(9), B("*", 1)); }), "b'*********'");
  EXPECT_EQ(outcome([] { return bytes_center(B("abc", 3), word(9), B("*", 1)); }), "b'***abc***'");
  EXPECT_EQ(outcome([] { return bytes_center(B("  x y ", 6), word(9), B("*", 1)); }), "b'**  x y *'");
  EXPECT_EQ(outcome([] { return bytes_center(B("a,b,,c", 6), word(9), B("*", 1)); }), "b'**a,b,,c*'");
  EXPECT_EQ(outcome([] { return bytes_center(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(9), B("*", 1)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_center(B("it's", 4), word(9), B("*", 1)); }), "b\042***it's**\042");
  EXPECT_EQ(outcome([] { return bytes_center(B("'\042", 2), word(9), B("*", 1)); }), "b'****\134'\042***'");
  EXPECT_EQ(outcome([] { return bytes_center(B("Tab\011New\012line\015\012", 14), word(9), B("*", 1)); }), "b'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesZfill) {
  EXPECT_EQ(outcome([] { return bytes_zfill(B("", 0), word(9)); }), "b'000000000'");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("abc", 3), word(9)); }), "b'000000abc'");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("  x y ", 6), word(9)); }), "b'000  x y '");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("a,b,,c", 6), word(9)); }), "b'000a,b,,c'");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(9)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("it's", 4), word(9)); }), "b\04200000it's\042");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("'\042", 2), word(9)); }), "b'0000000\134'\042'");
  EXPECT_EQ(outcome([] { return bytes_zfill(B("Tab\011New\012line\015\012", 14), word(9)); }), "b'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesJoin) {
  EXPECT_EQ(outcome([] { return bytes_join(B("", 0), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'xy'");
  EXPECT_EQ(outcome([] { return bytes_join(B("", 0), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("abc", 3), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'xabcy'");
  EXPECT_EQ(outcome([] { return bytes_join(B("abc", 3), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("  x y ", 6), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'x  x y y'");
  EXPECT_EQ(outcome([] { return bytes_join(B("  x y ", 6), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("a,b,,c", 6), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'xa,b,,cy'");
  EXPECT_EQ(outcome([] { return bytes_join(B("a,b,,c", 6), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'x\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xffy'");
  EXPECT_EQ(outcome([] { return bytes_join(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("it's", 4), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b\042xit'sy\042");
  EXPECT_EQ(outcome([] { return bytes_join(B("it's", 4), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("'\042", 2), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'x\134'\042y'");
  EXPECT_EQ(outcome([] { return bytes_join(B("'\042", 2), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytes_join(B("Tab\011New\012line\015\012", 14), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "b'xTab\134tNew\134nline\134r\134ny'");
  EXPECT_EQ(outcome([] { return bytes_join(B("Tab\011New\012line\015\012", 14), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
}

TEST(ObjectsVectors, BytesGetitem) {
  EXPECT_EQ(outcome([] { return getitem(B("", 0), word(0)); }), "IndexError: index out of range");
  EXPECT_EQ(outcome([] { return getitem(B("", 0), word(2)); }), "IndexError: index out of range");
  EXPECT_EQ(outcome([] { return getitem(B("", 0), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b''");
  EXPECT_EQ(outcome([] { return getitem(B("abc", 3), word(0)); }), "97");
  EXPECT_EQ(outcome([] { return getitem(B("abc", 3), word(2)); }), "99");
  EXPECT_EQ(outcome([] { return getitem(B("abc", 3), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b'bc'");
  EXPECT_EQ(outcome([] { return getitem(B("  x y ", 6), word(0)); }), "32");
  EXPECT_EQ(outcome([] { return getitem(B("  x y ", 6), word(2)); }), "120");
  EXPECT_EQ(outcome([] { return getitem(B("  x y ", 6), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b' x y '");
  EXPECT_EQ(outcome([] { return getitem(B("a,b,,c", 6), word(0)); }), "97");
  EXPECT_EQ(outcome([] { return getitem(B("a,b,,c", 6), word(2)); }), "98");
  EXPECT_EQ(outcome([] { return getitem(B("a,b,,c", 6), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b',b,,c'");
  EXPECT_EQ(outcome([] { return getitem(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(0)); }), "0");
  EXPECT_EQ(outcome([] { return getitem(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(2)); }), "34");
  EXPECT_EQ(outcome([] { return getitem(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b'\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return getitem(B("it's", 4), word(0)); }), "105");
  EXPECT_EQ(outcome([] { return getitem(B("it's", 4), word(2)); }), "39");
  EXPECT_EQ(outcome([] { return getitem(B("it's", 4), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b\042t's\042");
  EXPECT_EQ(outcome([] { return getitem(B("'\042", 2), word(0)); }), "39");
  EXPECT_EQ(outcome([] { return getitem(B("'\042", 2), word(2)); }), "IndexError: index out of range");
  EXPECT_EQ(outcome([] { return getitem(B("'\042", 2), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b'\042'");
  EXPECT_EQ(outcome([] { return getitem(B("Tab\011New\012line\015\012", 14), word(0)); }), "84");
  EXPECT_EQ(outcome([] { return getitem(B("Tab\011New\012line\015\012", 14), word(2)); }), "98");
  EXPECT_EQ(outcome([] { return getitem(B("Tab\011New\012line\015\012", 14), slice(box(I("1")), kNoneValue, kNoneValue)); }), "b'ab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesMul) {
  EXPECT_EQ(outcome([] { return mul(B("", 0), word(2)); }), "b''");
  EXPECT_EQ(outcome([] { return mul(B("abc", 3), word(2)); }), "b'abcabc'");
  EXPECT_EQ(outcome([] { return mul(B("  x y ", 6), word(2)); }), "b'  x y   x y '");
  EXPECT_EQ(outcome([] { return mul(B("a,b,,c", 6), word(2)); }), "b'a,b,,ca,b,,c'");
  EXPECT_EQ(outcome([] { return mul(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(2)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'");
  EXPECT_EQ(outcome([] { return mul(B("it's", 4), word(2)); }), "b\042it'sit's\042");
  EXPECT_EQ(outcome([] { return mul(B("'\042", 2), word(2)); }), "b'\134'\042\134'\042'");
  EXPECT_EQ(outcome([] { return mul(B("Tab\011New\012line\015\012", 14), word(2)); }), "b'Tab\134tNew\134nline\134r\134nTab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytesAdd) {
  EXPECT_EQ(outcome([] { return add(B("", 0), B("!", 1)); }), "b'!'");
  EXPECT_EQ(outcome([] { return add(B("abc", 3), B("!", 1)); }), "b'abc!'");
  EXPECT_EQ(outcome([] { return add(B("  x y ", 6), B("!", 1)); }), "b'  x y !'");
  EXPECT_EQ(outcome([] { return add(B("a,b,,c", 6), B("!", 1)); }), "b'a,b,,c!'");
  EXPECT_EQ(outcome([] { return add(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("!", 1)); }), "b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff!'");
  EXPECT_EQ(outcome([] { return add(B("it's", 4), B("!", 1)); }), "b\042it's!\042");
  EXPECT_EQ(outcome([] { return add(B("'\042", 2), B("!", 1)); }), "b'\134'\042!'");
  EXPECT_EQ(outcome([] { return add(B("Tab\011New\012line\015\012", 14), B("!", 1)); }), "b'Tab\134tNew\134nline\134r\134n!'");
}

TEST(ObjectsVectors, BytesEq) {
  EXPECT_EQ(outcome([] { return eq(B("", 0), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(B("abc", 3), B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return eq(B("  x y ", 6), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(B("a,b,,c", 6), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(B("it's", 4), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(B("'\042", 2), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(B("Tab\011New\012line\015\012", 14), B("abc", 3)); }), "False");
}

TEST(ObjectsVectors, BytesLt) {
  EXPECT_EQ(outcome([] { return lt(B("", 0), B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(B("abc", 3), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return lt(B("  x y ", 6), B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(B("a,b,,c", 6), B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(B("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(B("it's", 4), B("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return lt(B("'\042", 2), B("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(B("Tab\011New\012line\015\012", 14), B("abc", 3)); }), "True");
}

TEST(ObjectsVectors, BytearrayRepr) {
  EXPECT_EQ(outcome([] { return repr(A("", 0)); }), "\042bytearray(b'')\042");
  EXPECT_EQ(outcome([] { return repr(A("abc", 3)); }), "\042bytearray(b'abc')\042");
  EXPECT_EQ(outcome([] { return repr(A("  x y ", 6)); }), "\042bytearray(b'  x y ')\042");
  EXPECT_EQ(outcome([] { return repr(A("a,b,,c", 6)); }), "\042bytearray(b'a,b,,c')\042");
  EXPECT_EQ(outcome([] { return repr(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "'bytearray(b\134'\134\134x00\134\134x11\0423DUfw\134\134x88\134\134x99\134\134xaa\134\134xbb\134\134xcc\134\134xdd\134\134xee\134\134xff\134')'");
  EXPECT_EQ(outcome([] { return repr(A("it's", 4)); }), "'bytearray(b\042it\134\134\134's\042)'");
  EXPECT_EQ(outcome([] { return repr(A("'\042", 2)); }), "'bytearray(b\134'\134\134\134'\042\134')'");
  EXPECT_EQ(outcome([] { return repr(A("Tab\011New\012line\015\012", 14)); }), "\042bytearray(b'Tab\134\134tNew\134\134nline\134\134r\134\134n')\042");
}

TEST(ObjectsVectors, BytearrayLen) {
  EXPECT_EQ(outcome([] { return len(A("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return len(A("abc", 3)); }), "3");
  EXPECT_EQ(outcome([] { return len(A("  x y ", 6)); }), "6");
  EXPECT_EQ(outcome([] { return len(A("a,b,,c", 6)); }), "6");
  EXPECT_EQ(outcome([] { return len(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "16");
  EXPECT_EQ(outcome([] { return len(A("it's", 4)); }), "4");
  EXPECT_EQ(outcome([] { return len(A("'\042", 2)); }), "2");
  EXPECT_EQ(outcome([] { return len(A("Tab\011New\012line\015\012", 14)); }), "14");
}

TEST(ObjectsVectors, BytearrayLower) {
  EXPECT_EQ(outcome([] { return bytearray_lower(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("abc", 3)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("  x y ", 6)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("a,b,,c", 6)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423dufw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("it's", 4)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_lower(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'tab\134tnew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayUpper) {
  EXPECT_EQ(outcome([] { return bytearray_upper(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("abc", 3)); }), "bytearray(b'ABC')");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("  x y ", 6)); }), "bytearray(b'  X Y ')");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("a,b,,c", 6)); }), "bytearray(b'A,B,,C')");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423DUFW\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("it's", 4)); }), "bytearray(b\042IT\134'S\042)");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_upper(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'TAB\134tNEW\134nLINE\134r\134n')");
}

TEST(ObjectsVectors, BytearrayCapitalize) {
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("abc", 3)); }), "bytearray(b'Abc')");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("  x y ", 6)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("a,b,,c", 6)); }), "bytearray(b'A,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423dufw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("it's", 4)); }), "bytearray(b\042It\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_capitalize(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'Tab\134tnew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayTitle) {
  EXPECT_EQ(outcome([] { return bytearray_title(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_title(A("abc", 3)); }), "bytearray(b'Abc')");
  EXPECT_EQ(outcome([] { return bytearray_title(A("  x y ", 6)); }), "bytearray(b'  X Y ')");
  EXPECT_EQ(outcome([] { return bytearray_title(A("a,b,,c", 6)); }), "bytearray(b'A,B,,C')");
  EXPECT_EQ(outcome([] { return bytearray_title(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423Dufw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_title(A("it's", 4)); }), "bytearray(b\042It\134'S\042)");
  EXPECT_EQ(outcome([] { return bytearray_title(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_title(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'Tab\134tNew\134nLine\134r\134n')");
}

TEST(ObjectsVectors, BytearraySwapcase) {
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("abc", 3)); }), "bytearray(b'ABC')");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("  x y ", 6)); }), "bytearray(b'  X Y ')");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("a,b,,c", 6)); }), "bytearray(b'A,B,,C')");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423duFW\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("it's", 4)); }), "bytearray(b\042IT\134'S\042)");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_swapcase(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'tAB\134tnEW\134nLINE\134r\134n')");
}

TEST(ObjectsVectors, BytearrayStrip) {
  EXPECT_EQ(outcome([] { return bytearray_strip(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("abc", 3)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("  x y ", 6)); }), "bytearray(b'x y')");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("a,b,,c", 6)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("it's", 4)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_strip(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'Tab\134tNew\134nline')");
}

TEST(ObjectsVectors, BytearrayLstrip) {
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("abc", 3)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("  x y ", 6)); }), "bytearray(b'x y ')");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("a,b,,c", 6)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("it's", 4)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_lstrip(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayRstrip) {
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("abc", 3)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("  x y ", 6)); }), "bytearray(b'  x y')");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("a,b,,c", 6)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("it's", 4)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_rstrip(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'Tab\134tNew\134nline')");
}

TEST(ObjectsVectors, BytearraySplit) {
  EXPECT_EQ(outcome([] { return bytearray_split(A("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("", 0), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("", 0), B(",", 1)); }), "[bytearray(b'')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("abc", 3)); }), "[bytearray(b'abc')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("abc", 3), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("abc", 3), B(",", 1)); }), "[bytearray(b'abc')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("  x y ", 6)); }), "[bytearray(b'x'), bytearray(b'y')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("  x y ", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("  x y ", 6), B(",", 1)); }), "[bytearray(b'  x y ')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("a,b,,c", 6)); }), "[bytearray(b'a,b,,c')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("a,b,,c", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("a,b,,c", 6), B(",", 1)); }), "[bytearray(b'a'), bytearray(b'b'), bytearray(b''), bytearray(b'c')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "[bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "[bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("it's", 4)); }), "[bytearray(b\042it\134's\042)]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("it's", 4), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("it's", 4), B(",", 1)); }), "[bytearray(b\042it\134's\042)]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("'\042", 2)); }), "[bytearray(b'\134'\042')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("'\042", 2), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("'\042", 2), B(",", 1)); }), "[bytearray(b'\134'\042')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("Tab\011New\012line\015\012", 14)); }), "[bytearray(b'Tab'), bytearray(b'New'), bytearray(b'line')]");
  EXPECT_EQ(outcome([] { return bytearray_split(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_split(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "[bytearray(b'Tab\134tNew\134nline\134r\134n')]");
}

TEST(ObjectsVectors, BytearrayRsplit) {
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("", 0), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("", 0), B(",", 1), word(1)); }), "[bytearray(b'')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("abc", 3)); }), "[bytearray(b'abc')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("abc", 3), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("abc", 3), B(",", 1), word(1)); }), "[bytearray(b'abc')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("  x y ", 6)); }), "[bytearray(b'x'), bytearray(b'y')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("  x y ", 6), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("  x y ", 6), B(",", 1), word(1)); }), "[bytearray(b'  x y ')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("a,b,,c", 6)); }), "[bytearray(b'a,b,,c')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("a,b,,c", 6), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("a,b,,c", 6), B(",", 1), word(1)); }), "[bytearray(b'a,b,'), bytearray(b'c')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "[bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1), word(1)); }), "[bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("it's", 4)); }), "[bytearray(b\042it\134's\042)]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("it's", 4), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("it's", 4), B(",", 1), word(1)); }), "[bytearray(b\042it\134's\042)]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("'\042", 2)); }), "[bytearray(b'\134'\042')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("'\042", 2), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("'\042", 2), B(",", 1), word(1)); }), "[bytearray(b'\134'\042')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("Tab\011New\012line\015\012", 14)); }), "[bytearray(b'Tab'), bytearray(b'New'), bytearray(b'line')]");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("Tab\011New\012line\015\012", 14), B("", 0), word(1)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rsplit(A("Tab\011New\012line\015\012", 14), B(",", 1), word(1)); }), "[bytearray(b'Tab\134tNew\134nline\134r\134n')]");
}

TEST(ObjectsVectors, BytearraySplitlines) {
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("", 0)); }), "[]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("abc", 3)); }), "[bytearray(b'abc')]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("  x y ", 6)); }), "[bytearray(b'  x y ')]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("a,b,,c", 6)); }), "[bytearray(b'a,b,,c')]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "[bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("it's", 4)); }), "[bytearray(b\042it\134's\042)]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("'\042", 2)); }), "[bytearray(b'\134'\042')]");
  EXPECT_EQ(outcome([] { return bytearray_splitlines(A("Tab\011New\012line\015\012", 14)); }), "[bytearray(b'Tab\134tNew'), bytearray(b'line')]");
}

TEST(ObjectsVectors, BytearrayIsalnum) {
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalnum(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayIsalpha) {
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isalpha(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayIsascii) {
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("  x y ", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("it's", 4)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("'\042", 2)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_isascii(A("Tab\011New\012line\015\012", 14)); }), "True");
}

TEST(ObjectsVectors, BytearrayIsdigit) {
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isdigit(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayIslower) {
  EXPECT_EQ(outcome([] { return bytearray_islower(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("  x y ", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("a,b,,c", 6)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("it's", 4)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_islower(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayIsspace) {
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isspace(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayIstitle) {
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_istitle(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayIsupper) {
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("", 0)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("  x y ", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("a,b,,c", 6)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("it's", 4)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("'\042", 2)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_isupper(A("Tab\011New\012line\015\012", 14)); }), "False");
}

TEST(ObjectsVectors, BytearrayHex) {
  EXPECT_EQ(outcome([] { return bytearray_hex(A("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("", 0), S(":", 1), word(2)); }), "''");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("", 0), S("-", 1), word(-3)); }), "''");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("abc", 3)); }), "'616263'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("abc", 3), S(":", 1), word(2)); }), "'61:6263'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("abc", 3), S("-", 1), word(-3)); }), "'616263'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("  x y ", 6)); }), "'202078207920'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("  x y ", 6), S(":", 1), word(2)); }), "'2020:7820:7920'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("  x y ", 6), S("-", 1), word(-3)); }), "'202078-207920'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("a,b,,c", 6)); }), "'612c622c2c63'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("a,b,,c", 6), S(":", 1), word(2)); }), "'612c:622c:2c63'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("a,b,,c", 6), S("-", 1), word(-3)); }), "'612c62-2c2c63'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "'00112233445566778899aabbccddeeff'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S(":", 1), word(2)); }), "'0011:2233:4455:6677:8899:aabb:ccdd:eeff'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S("-", 1), word(-3)); }), "'001122-334455-667788-99aabb-ccddee-ff'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("it's", 4)); }), "'69742773'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("it's", 4), S(":", 1), word(2)); }), "'6974:2773'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("it's", 4), S("-", 1), word(-3)); }), "'697427-73'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("'\042", 2)); }), "'2722'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("'\042", 2), S(":", 1), word(2)); }), "'2722'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("'\042", 2), S("-", 1), word(-3)); }), "'2722'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("Tab\011New\012line\015\012", 14)); }), "'546162094e65770a6c696e650d0a'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("Tab\011New\012line\015\012", 14), S(":", 1), word(2)); }), "'5461:6209:4e65:770a:6c69:6e65:0d0a'");
  EXPECT_EQ(outcome([] { return bytearray_hex(A("Tab\011New\012line\015\012", 14), S("-", 1), word(-3)); }), "'546162-094e65-770a6c-696e65-0d0a'");
}

TEST(ObjectsVectors, BytearrayDecode) {
  EXPECT_EQ(outcome([] { return bytearray_decode(A("", 0)); }), "''");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("", 0), S("latin-1", 7), S("strict", 6)); }), "''");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("", 0), S("utf-8", 5), S("backslashreplace", 16)); }), "''");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("abc", 3)); }), "'abc'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("abc", 3), S("latin-1", 7), S("strict", 6)); }), "'abc'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("abc", 3), S("utf-8", 5), S("backslashreplace", 16)); }), "'abc'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("  x y ", 6)); }), "'  x y '");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("  x y ", 6), S("latin-1", 7), S("strict", 6)); }), "'  x y '");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("  x y ", 6), S("utf-8", 5), S("backslashreplace", 16)); }), "'  x y '");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("a,b,,c", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("a,b,,c", 6), S("latin-1", 7), S("strict", 6)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("a,b,,c", 6), S("utf-8", 5), S("backslashreplace", 16)); }), "'a,b,,c'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "UnicodeDecodeError: 'utf-8' codec can't decode byte 0x88 in position 8: invalid start byte");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S("latin-1", 7), S("strict", 6)); }), "'\134x00\134x11\0423DUfw\134x88\134x99\302\252\302\273\303\214\303\235\303\256\303\277'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), S("utf-8", 5), S("backslashreplace", 16)); }), "'\134x00\134x11\0423DUfw\134\134x88\134\134x99\134\134xaa\134\134xbb\134\134xcc\134\134xdd\134\134xee\134\134xff'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("it's", 4)); }), "\042it's\042");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("it's", 4), S("latin-1", 7), S("strict", 6)); }), "\042it's\042");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("it's", 4), S("utf-8", 5), S("backslashreplace", 16)); }), "\042it's\042");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("'\042", 2)); }), "'\134'\042'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("'\042", 2), S("latin-1", 7), S("strict", 6)); }), "'\134'\042'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("'\042", 2), S("utf-8", 5), S("backslashreplace", 16)); }), "'\134'\042'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("Tab\011New\012line\015\012", 14)); }), "'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("Tab\011New\012line\015\012", 14), S("latin-1", 7), S("strict", 6)); }), "'Tab\134tNew\134nline\134r\134n'");
  EXPECT_EQ(outcome([] { return bytearray_decode(A("Tab\011New\012line\015\012", 14), S("utf-8", 5), S("backslashreplace", 16)); }), "'Tab\134tNew\134nline\134r\134n'");
}

TEST(ObjectsVectors, BytearrayExpandtabs) {
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("abc", 3)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("  x y ", 6)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("a,b,,c", 6)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("it's", 4)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("'\042", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_expandtabs(A("Tab\011New\012line\015\012", 14)); }), "bytearray(b'Tab     New\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayFind) {
  EXPECT_EQ(outcome([] { return bytearray_find(A("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("", 0), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("", 0), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("abc", 3), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("abc", 3), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("abc", 3), box(I("97"))); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("  x y ", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("  x y ", 6), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("  x y ", 6), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("a,b,,c", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("a,b,,c", 6), B(",", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("a,b,,c", 6), box(I("97"))); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("it's", 4), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("it's", 4), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("it's", 4), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("'\042", 2), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("'\042", 2), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("'\042", 2), box(I("97"))); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_find(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_find(A("Tab\011New\012line\015\012", 14), box(I("97"))); }), "1");
}

TEST(ObjectsVectors, BytearrayRfind) {
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("", 0), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("", 0), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("abc", 3), B("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("abc", 3), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("abc", 3), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("  x y ", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("  x y ", 6), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("  x y ", 6), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("a,b,,c", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("a,b,,c", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("a,b,,c", 6), B(",", 1)); }), "4");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "16");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("it's", 4), B("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("it's", 4), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("it's", 4), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("'\042", 2), B("", 0)); }), "2");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("'\042", 2), B("a", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("'\042", 2), B(",", 1)); }), "-1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "14");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_rfind(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "-1");
}

TEST(ObjectsVectors, BytearrayIndex) {
  EXPECT_EQ(outcome([] { return bytearray_index(A("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("", 0), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("", 0), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("abc", 3), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("abc", 3), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("abc", 3), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("  x y ", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("  x y ", 6), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("  x y ", 6), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("a,b,,c", 6), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("a,b,,c", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("a,b,,c", 6), B(",", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_index(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("it's", 4), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("it's", 4), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("it's", 4), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("'\042", 2), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("'\042", 2), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("'\042", 2), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_index(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_index(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_index(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "ValueError: subsection not found");
}

TEST(ObjectsVectors, BytearrayRindex) {
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("", 0), B("", 0)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("", 0), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("", 0), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("abc", 3), B("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("abc", 3), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("abc", 3), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("  x y ", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("  x y ", 6), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("  x y ", 6), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("a,b,,c", 6), B("", 0)); }), "6");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("a,b,,c", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("a,b,,c", 6), B(",", 1)); }), "4");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "16");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("it's", 4), B("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("it's", 4), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("it's", 4), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("'\042", 2), B("", 0)); }), "2");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("'\042", 2), B("a", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("'\042", 2), B(",", 1)); }), "ValueError: subsection not found");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "14");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_rindex(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "ValueError: subsection not found");
}

TEST(ObjectsVectors, BytearrayCount) {
  EXPECT_EQ(outcome([] { return bytearray_count(A("", 0), B("", 0)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_count(A("", 0), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("", 0), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("abc", 3), B("", 0)); }), "4");
  EXPECT_EQ(outcome([] { return bytearray_count(A("abc", 3), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_count(A("abc", 3), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("  x y ", 6), B("", 0)); }), "7");
  EXPECT_EQ(outcome([] { return bytearray_count(A("  x y ", 6), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("  x y ", 6), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("a,b,,c", 6), B("", 0)); }), "7");
  EXPECT_EQ(outcome([] { return bytearray_count(A("a,b,,c", 6), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_count(A("a,b,,c", 6), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "17");
  EXPECT_EQ(outcome([] { return bytearray_count(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("it's", 4), B("", 0)); }), "5");
  EXPECT_EQ(outcome([] { return bytearray_count(A("it's", 4), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("it's", 4), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("'\042", 2), B("", 0)); }), "3");
  EXPECT_EQ(outcome([] { return bytearray_count(A("'\042", 2), B("a", 1)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("'\042", 2), B("zz", 2)); }), "0");
  EXPECT_EQ(outcome([] { return bytearray_count(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "15");
  EXPECT_EQ(outcome([] { return bytearray_count(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "1");
  EXPECT_EQ(outcome([] { return bytearray_count(A("Tab\011New\012line\015\012", 14), B("zz", 2)); }), "0");
}

TEST(ObjectsVectors, BytearrayStartswith) {
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("", 0), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("", 0), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("", 0), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("abc", 3), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("abc", 3), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("abc", 3), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("  x y ", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("  x y ", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("  x y ", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("a,b,,c", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("a,b,,c", 6), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("a,b,,c", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("it's", 4), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("it's", 4), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("it's", 4), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("'\042", 2), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("'\042", 2), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("'\042", 2), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_startswith(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "False");
}

TEST(ObjectsVectors, BytearrayEndswith) {
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("", 0), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("", 0), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("", 0), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("abc", 3), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("abc", 3), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("abc", 3), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("  x y ", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("  x y ", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("  x y ", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("a,b,,c", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("a,b,,c", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("a,b,,c", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("it's", 4), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("it's", 4), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("it's", 4), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("'\042", 2), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("'\042", 2), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("'\042", 2), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return bytearray_endswith(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "False");
}

TEST(ObjectsVectors, BytearrayPartition) {
  EXPECT_EQ(outcome([] { return bytearray_partition(A("", 0), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("", 0), B("a", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("", 0), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("abc", 3), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("abc", 3), B("a", 1)); }), "(bytearray(b''), bytearray(b'a'), bytearray(b'bc'))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("abc", 3), B(",", 1)); }), "(bytearray(b'abc'), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("  x y ", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("  x y ", 6), B("a", 1)); }), "(bytearray(b'  x y '), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("  x y ", 6), B(",", 1)); }), "(bytearray(b'  x y '), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("a,b,,c", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("a,b,,c", 6), B("a", 1)); }), "(bytearray(b''), bytearray(b'a'), bytearray(b',b,,c'))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("a,b,,c", 6), B(",", 1)); }), "(bytearray(b'a'), bytearray(b','), bytearray(b'b,,c'))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "(bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "(bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("it's", 4), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("it's", 4), B("a", 1)); }), "(bytearray(b\042it\134's\042), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("it's", 4), B(",", 1)); }), "(bytearray(b\042it\134's\042), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("'\042", 2), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("'\042", 2), B("a", 1)); }), "(bytearray(b'\134'\042'), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("'\042", 2), B(",", 1)); }), "(bytearray(b'\134'\042'), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "(bytearray(b'T'), bytearray(b'a'), bytearray(b'b\134tNew\134nline\134r\134n'))");
  EXPECT_EQ(outcome([] { return bytearray_partition(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "(bytearray(b'Tab\134tNew\134nline\134r\134n'), bytearray(b''), bytearray(b''))");
}

TEST(ObjectsVectors, BytearrayRpartition) {
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("", 0), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("", 0), B("a", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("", 0), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b''))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("abc", 3), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("abc", 3), B("a", 1)); }), "(bytearray(b''), bytearray(b'a'), bytearray(b'bc'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("abc", 3), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'abc'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("  x y ", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("  x y ", 6), B("a", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'  x y '))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("  x y ", 6), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'  x y '))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("a,b,,c", 6), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("a,b,,c", 6), B("a", 1)); }), "(bytearray(b''), bytearray(b'a'), bytearray(b',b,,c'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("a,b,,c", 6), B(",", 1)); }), "(bytearray(b'a,b,'), bytearray(b','), bytearray(b'c'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("it's", 4), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("it's", 4), B("a", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b\042it\134's\042))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("it's", 4), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b\042it\134's\042))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("'\042", 2), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("'\042", 2), B("a", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'\134'\042'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("'\042", 2), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'\134'\042'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "ValueError: empty separator");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "(bytearray(b'T'), bytearray(b'a'), bytearray(b'b\134tNew\134nline\134r\134n'))");
  EXPECT_EQ(outcome([] { return bytearray_rpartition(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "(bytearray(b''), bytearray(b''), bytearray(b'Tab\134tNew\134nline\134r\134n'))");
}

TEST(ObjectsVectors, BytearrayRemoveprefix) {
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("", 0), B("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("", 0), B("a", 1)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("", 0), B(",", 1)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("abc", 3), B("", 0)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("abc", 3), B("a", 1)); }), "bytearray(b'bc')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("abc", 3), B(",", 1)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("  x y ", 6), B("", 0)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("  x y ", 6), B("a", 1)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("  x y ", 6), B(",", 1)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("a,b,,c", 6), B("", 0)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("a,b,,c", 6), B("a", 1)); }), "bytearray(b',b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("a,b,,c", 6), B(",", 1)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("it's", 4), B("", 0)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("it's", 4), B("a", 1)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("it's", 4), B(",", 1)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("'\042", 2), B("", 0)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("'\042", 2), B("a", 1)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("'\042", 2), B(",", 1)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytearray_removeprefix(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayRemovesuffix) {
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("", 0), B("", 0)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("", 0), B("a", 1)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("", 0), B(",", 1)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("abc", 3), B("", 0)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("abc", 3), B("a", 1)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("abc", 3), B(",", 1)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("  x y ", 6), B("", 0)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("  x y ", 6), B("a", 1)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("  x y ", 6), B(",", 1)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("a,b,,c", 6), B("", 0)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("a,b,,c", 6), B("a", 1)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("a,b,,c", 6), B(",", 1)); }), "bytearray(b'a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("it's", 4), B("", 0)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("it's", 4), B("a", 1)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("it's", 4), B(",", 1)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("'\042", 2), B("", 0)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("'\042", 2), B("a", 1)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("'\042", 2), B(",", 1)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytearray_removesuffix(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayReplace) {
  EXPECT_EQ(outcome([] { return bytearray_replace(A("", 0), B("", 0), B("<>", 2)); }), "bytearray(b'<>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("", 0), B("a", 1), B("<>", 2)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("", 0), B(",", 1), B("<>", 2)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("abc", 3), B("", 0), B("<>", 2)); }), "bytearray(b'<>a<>b<>c<>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("abc", 3), B("a", 1), B("<>", 2)); }), "bytearray(b'<>bc')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("abc", 3), B(",", 1), B("<>", 2)); }), "bytearray(b'abc')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("  x y ", 6), B("", 0), B("<>", 2)); }), "bytearray(b'<> <> <>x<> <>y<> <>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("  x y ", 6), B("a", 1), B("<>", 2)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("  x y ", 6), B(",", 1), B("<>", 2)); }), "bytearray(b'  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("a,b,,c", 6), B("", 0), B("<>", 2)); }), "bytearray(b'<>a<>,<>b<>,<>,<>c<>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("a,b,,c", 6), B("a", 1), B("<>", 2)); }), "bytearray(b'<>,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("a,b,,c", 6), B(",", 1), B("<>", 2)); }), "bytearray(b'a<>b<><>c')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0), B("<>", 2)); }), "bytearray(b'<>\134x00<>\134x11<>\042<>3<>D<>U<>f<>w<>\134x88<>\134x99<>\134xaa<>\134xbb<>\134xcc<>\134xdd<>\134xee<>\134xff<>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1), B("<>", 2)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1), B("<>", 2)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("it's", 4), B("", 0), B("<>", 2)); }), "bytearray(b\042<>i<>t<>\134'<>s<>\042)");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("it's", 4), B("a", 1), B("<>", 2)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("it's", 4), B(",", 1), B("<>", 2)); }), "bytearray(b\042it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("'\042", 2), B("", 0), B("<>", 2)); }), "bytearray(b'<>\134'<>\042<>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("'\042", 2), B("a", 1), B("<>", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("'\042", 2), B(",", 1), B("<>", 2)); }), "bytearray(b'\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("Tab\011New\012line\015\012", 14), B("", 0), B("<>", 2)); }), "bytearray(b'<>T<>a<>b<>\134t<>N<>e<>w<>\134n<>l<>i<>n<>e<>\134r<>\134n<>')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("Tab\011New\012line\015\012", 14), B("a", 1), B("<>", 2)); }), "bytearray(b'T<>b\134tNew\134nline\134r\134n')");
  EXPECT_EQ(outcome([] { return bytearray_replace(A("Tab\011New\012line\015\012", 14), B(",", 1), B("<>", 2)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayContains) {
  EXPECT_EQ(outcome([] { return contains(A("", 0), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("", 0), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("", 0), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("abc", 3), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("abc", 3), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("abc", 3), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("  x y ", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("  x y ", 6), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("  x y ", 6), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("a,b,,c", 6), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("a,b,,c", 6), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("a,b,,c", 6), B(",", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("it's", 4), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("it's", 4), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("it's", 4), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("'\042", 2), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("'\042", 2), B("a", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("'\042", 2), B(",", 1)); }), "False");
  EXPECT_EQ(outcome([] { return contains(A("Tab\011New\012line\015\012", 14), B("", 0)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("Tab\011New\012line\015\012", 14), B("a", 1)); }), "True");
  EXPECT_EQ(outcome([] { return contains(A("Tab\011New\012line\015\012", 14), B(",", 1)); }), "False");
}

TEST(ObjectsVectors, BytearrayCenter) {
  EXPECT_EQ(outcome([] { return bytearray_center(A("", 0), word(9), B("*", 1)); }), "bytearray(b'*********')");
  EXPECT_EQ(outcome([] { return bytearray_center(A("abc", 3), word(9), B("*", 1)); }), "bytearray(b'***abc***')");
  EXPECT_EQ(outcome([] { return bytearray_center(A("  x y ", 6), word(9), B("*", 1)); }), "bytearray(b'**  x y *')");
  EXPECT_EQ(outcome([] { return bytearray_center(A("a,b,,c", 6), word(9), B("*", 1)); }), "bytearray(b'**a,b,,c*')");
  EXPECT_EQ(outcome([] { return bytearray_center(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(9), B("*", 1)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_center(A("it's", 4), word(9), B("*", 1)); }), "bytearray(b\042***it\134's**\042)");
  EXPECT_EQ(outcome([] { return bytearray_center(A("'\042", 2), word(9), B("*", 1)); }), "bytearray(b'****\134'\042***')");
  EXPECT_EQ(outcome([] { return bytearray_center(A("Tab\011New\012line\015\012", 14), word(9), B("*", 1)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayZfill) {
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("", 0), word(9)); }), "bytearray(b'000000000')");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("abc", 3), word(9)); }), "bytearray(b'000000abc')");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("  x y ", 6), word(9)); }), "bytearray(b'000  x y ')");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("a,b,,c", 6), word(9)); }), "bytearray(b'000a,b,,c')");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(9)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("it's", 4), word(9)); }), "bytearray(b\04200000it\134's\042)");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("'\042", 2), word(9)); }), "bytearray(b'0000000\134'\042')");
  EXPECT_EQ(outcome([] { return bytearray_zfill(A("Tab\011New\012line\015\012", 14), word(9)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayJoin) {
  EXPECT_EQ(outcome([] { return bytearray_join(A("", 0), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'xy')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("", 0), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("abc", 3), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'xabcy')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("abc", 3), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("  x y ", 6), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'x  x y y')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("  x y ", 6), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("a,b,,c", 6), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'xa,b,,cy')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("a,b,,c", 6), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'x\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xffy')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("it's", 4), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b\042xit\134'sy\042)");
  EXPECT_EQ(outcome([] { return bytearray_join(A("it's", 4), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("'\042", 2), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'x\134'\042y')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("'\042", 2), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
  EXPECT_EQ(outcome([] { return bytearray_join(A("Tab\011New\012line\015\012", 14), list<Value>(box(B("x", 1)), box(B("y", 1)))); }), "bytearray(b'xTab\134tNew\134nline\134r\134ny')");
  EXPECT_EQ(outcome([] { return bytearray_join(A("Tab\011New\012line\015\012", 14), list<Value>(box(B("x", 1)), box(I("1")))); }), "TypeError: sequence item 1: expected a bytes-like object, int found");
}

TEST(ObjectsVectors, BytearrayGetitem) {
  EXPECT_EQ(outcome([] { return getitem(A("", 0), word(0)); }), "IndexError: bytearray index out of range");
  EXPECT_EQ(outcome([] { return getitem(A("", 0), word(2)); }), "IndexError: bytearray index out of range");
  EXPECT_EQ(outcome([] { return getitem(A("", 0), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return getitem(A("abc", 3), word(0)); }), "97");
  EXPECT_EQ(outcome([] { return getitem(A("abc", 3), word(2)); }), "99");
  EXPECT_EQ(outcome([] { return getitem(A("abc", 3), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b'bc')");
  EXPECT_EQ(outcome([] { return getitem(A("  x y ", 6), word(0)); }), "32");
  EXPECT_EQ(outcome([] { return getitem(A("  x y ", 6), word(2)); }), "120");
  EXPECT_EQ(outcome([] { return getitem(A("  x y ", 6), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b' x y ')");
  EXPECT_EQ(outcome([] { return getitem(A("a,b,,c", 6), word(0)); }), "97");
  EXPECT_EQ(outcome([] { return getitem(A("a,b,,c", 6), word(2)); }), "98");
  EXPECT_EQ(outcome([] { return getitem(A("a,b,,c", 6), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b',b,,c')");
  EXPECT_EQ(outcome([] { return getitem(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(0)); }), "0");
  EXPECT_EQ(outcome([] { return getitem(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(2)); }), "34");
  EXPECT_EQ(outcome([] { return getitem(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b'\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return getitem(A("it's", 4), word(0)); }), "105");
  EXPECT_EQ(outcome([] { return getitem(A("it's", 4), word(2)); }), "39");
  EXPECT_EQ(outcome([] { return getitem(A("it's", 4), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b\042t\134's\042)");
  EXPECT_EQ(outcome([] { return getitem(A("'\042", 2), word(0)); }), "39");
  EXPECT_EQ(outcome([] { return getitem(A("'\042", 2), word(2)); }), "IndexError: bytearray index out of range");
  EXPECT_EQ(outcome([] { return getitem(A("'\042", 2), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b'\042')");
  EXPECT_EQ(outcome([] { return getitem(A("Tab\011New\012line\015\012", 14), word(0)); }), "84");
  EXPECT_EQ(outcome([] { return getitem(A("Tab\011New\012line\015\012", 14), word(2)); }), "98");
  EXPECT_EQ(outcome([] { return getitem(A("Tab\011New\012line\015\012", 14), slice(box(I("1")), kNoneValue, kNoneValue)); }), "bytearray(b'ab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayMul) {
  EXPECT_EQ(outcome([] { return mul(A("", 0), word(2)); }), "bytearray(b'')");
  EXPECT_EQ(outcome([] { return mul(A("abc", 3), word(2)); }), "bytearray(b'abcabc')");
  EXPECT_EQ(outcome([] { return mul(A("  x y ", 6), word(2)); }), "bytearray(b'  x y   x y ')");
  EXPECT_EQ(outcome([] { return mul(A("a,b,,c", 6), word(2)); }), "bytearray(b'a,b,,ca,b,,c')");
  EXPECT_EQ(outcome([] { return mul(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), word(2)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff')");
  EXPECT_EQ(outcome([] { return mul(A("it's", 4), word(2)); }), "bytearray(b\042it\134'sit\134's\042)");
  EXPECT_EQ(outcome([] { return mul(A("'\042", 2), word(2)); }), "bytearray(b'\134'\042\134'\042')");
  EXPECT_EQ(outcome([] { return mul(A("Tab\011New\012line\015\012", 14), word(2)); }), "bytearray(b'Tab\134tNew\134nline\134r\134nTab\134tNew\134nline\134r\134n')");
}

TEST(ObjectsVectors, BytearrayAdd) {
  EXPECT_EQ(outcome([] { return add(A("", 0), B("!", 1)); }), "bytearray(b'!')");
  EXPECT_EQ(outcome([] { return add(A("abc", 3), B("!", 1)); }), "bytearray(b'abc!')");
  EXPECT_EQ(outcome([] { return add(A("  x y ", 6), B("!", 1)); }), "bytearray(b'  x y !')");
  EXPECT_EQ(outcome([] { return add(A("a,b,,c", 6), B("!", 1)); }), "bytearray(b'a,b,,c!')");
  EXPECT_EQ(outcome([] { return add(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), B("!", 1)); }), "bytearray(b'\134x00\134x11\0423DUfw\134x88\134x99\134xaa\134xbb\134xcc\134xdd\134xee\134xff!')");
  EXPECT_EQ(outcome([] { return add(A("it's", 4), B("!", 1)); }), "bytearray(b\042it\134's!\042)");
  EXPECT_EQ(outcome([] { return add(A("'\042", 2), B("!", 1)); }), "bytearray(b'\134'\042!')");
  EXPECT_EQ(outcome([] { return add(A("Tab\011New\012line\015\012", 14), B("!", 1)); }), "bytearray(b'Tab\134tNew\134nline\134r\134n!')");
}

TEST(ObjectsVectors, BytearrayEq) {
  EXPECT_EQ(outcome([] { return eq(A("", 0), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(A("abc", 3), A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return eq(A("  x y ", 6), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(A("a,b,,c", 6), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(A("it's", 4), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(A("'\042", 2), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return eq(A("Tab\011New\012line\015\012", 14), A("abc", 3)); }), "False");
}

TEST(ObjectsVectors, BytearrayLt) {
  EXPECT_EQ(outcome([] { return lt(A("", 0), A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(A("abc", 3), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return lt(A("  x y ", 6), A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(A("a,b,,c", 6), A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(A("\000\021\0423DUfw\210\231\252\273\314\335\356\377", 16), A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(A("it's", 4), A("abc", 3)); }), "False");
  EXPECT_EQ(outcome([] { return lt(A("'\042", 2), A("abc", 3)); }), "True");
  EXPECT_EQ(outcome([] { return lt(A("Tab\011New\012line\015\012", 14), A("abc", 3)); }), "True");
}

TEST(ObjectsVectors, BytesFromhex) {
  EXPECT_EQ(outcome([] { return bytes_fromhex(S("", 0)); }), "b''");
  EXPECT_EQ(outcome([] { return bytes_fromhex(S("00ff", 4)); }), "b'\134x00\134xff'");
  EXPECT_EQ(outcome([] { return bytes_fromhex(S("0 1", 3)); }), "ValueError: non-hexadecimal number found in fromhex() arg at position 1");
  EXPECT_EQ(outcome([] { return bytes_fromhex(S("a", 1)); }), "ValueError: non-hexadecimal number found in fromhex() arg at position 1");
  EXPECT_EQ(outcome([] { return bytes_fromhex(S("zz", 2)); }), "ValueError: non-hexadecimal number found in fromhex() arg at position 0");
  EXPECT_EQ(outcome([] { return bytes_fromhex(S("ab cd EF", 8)); }), "b'\134xab\134xcd\134xef'");
}

TEST(ObjectsVectors, BytesMaketrans) {
  EXPECT_EQ(outcome([] { return bytes_translate(B("abca", 4), bytes_maketrans(B("ab", 2), B("xy", 2)), nullptr); }), "b'xycx'");
}

TEST(ObjectsVectors, IntFormat) {
  EXPECT_EQ(outcome([] { return format(I("0"), S("", 0)); }), "'0'");
  EXPECT_EQ(outcome([] { return format(I("-42"), S("d", 1)); }), "'-42'");
  EXPECT_EQ(outcome([] { return format(I("1180591620717411303424"), S("5d", 2)); }), "'1180591620717411303424'");
  EXPECT_EQ(outcome([] { return format(I("0"), S("<8", 2)); }), "'0       '");
  EXPECT_EQ(outcome([] { return format(I("1234567"), S(">8", 2)); }), "' 1234567'");
  EXPECT_EQ(outcome([] { return format(I("-1180591620717411303424"), S("^8", 2)); }), "'-1180591620717411303424'");
  EXPECT_EQ(outcome([] { return format(I("42"), S("+d", 2)); }), "'+42'");
  EXPECT_EQ(outcome([] { return format(I("1234567"), S(" d", 2)); }), "' 1234567'");
  EXPECT_EQ(outcome([] { return format(I("0"), S("X", 1)); }), "'0'");
  EXPECT_EQ(outcome([] { return format(I("-42"), S("#x", 2)); }), "'-0x2a'");
  EXPECT_EQ(outcome([] { return format(I("1180591620717411303424"), S("#o", 2)); }), "'0o200000000000000000000000'");
  EXPECT_EQ(outcome([] { return format(I("0"), S("#b", 2)); }), "'0b0'");
  EXPECT_EQ(outcome([] { return format(I("1234567"), S(",", 1)); }), "'1,234,567'");
  EXPECT_EQ(outcome([] { return format(I("-1180591620717411303424"), S("_", 1)); }), "'-1_180_591_620_717_411_303_424'");
  EXPECT_EQ(outcome([] { return format(I("42"), S("c", 1)); }), "'*'");
  EXPECT_EQ(outcome([] { return format(I("1234567"), S("e", 1)); }), "'1.234567e+06'");
  EXPECT_EQ(outcome([] { return format(I("0"), S("g", 1)); }), "'0'");
  EXPECT_EQ(outcome([] { return format(I("-42"), S("%", 1)); }), "'-4200.000000%'");
  EXPECT_EQ(outcome([] { return format(I("1180591620717411303424"), S("10.3f", 5)); }), "'1180591620717411303424.000'");
  EXPECT_EQ(outcome([] { return format(I("0"), S("=+8d", 4)); }), "'+      0'");
  EXPECT_EQ(outcome([] { return format(I("1234567"), S("z", 1)); }), "ValueError: Negative zero coercion (z) not allowed in integer format specifier");
  EXPECT_EQ(outcome([] { return format(I("-1180591620717411303424"), S("s", 1)); }), "ValueError: Unknown format code 's' for object of type 'int'");
  EXPECT_EQ(outcome([] { return format(I("42"), S("08.2f", 5)); }), "'00042.00'");
  EXPECT_EQ(outcome([] { return format(I("1234567"), S("5z", 2)); }), "ValueError: Unknown format code 'z' for object of type 'int'");
}

TEST(ObjectsVectors, FloatFormat) {
  EXPECT_EQ(outcome([] { return format(F("0.0"), S("", 0)); }), "'0.0'");
  EXPECT_EQ(outcome([] { return format(F("-2.5"), S("d", 1)); }), "ValueError: Unknown format code 'd' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("inf"), S("5d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("0.0"), S("<8", 2)); }), "'0.0     '");
  EXPECT_EQ(outcome([] { return format(F("1e+20"), S(">8", 2)); }), "'   1e+20'");
  EXPECT_EQ(outcome([] { return format(F("nan"), S("^8", 2)); }), "'  nan   '");
  EXPECT_EQ(outcome([] { return format(F("3.14159"), S("+d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("1e+20"), S(" d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("0.0"), S("X", 1)); }), "ValueError: Unknown format code 'X' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("-2.5"), S("#x", 2)); }), "ValueError: Unknown format code 'x' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("inf"), S("#o", 2)); }), "ValueError: Unknown format code 'o' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("0.0"), S("#b", 2)); }), "ValueError: Unknown format code 'b' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("1e+20"), S(",", 1)); }), "'1e+20'");
  EXPECT_EQ(outcome([] { return format(F("nan"), S("_", 1)); }), "'nan'");
  EXPECT_EQ(outcome([] { return format(F("3.14159"), S("c", 1)); }), "ValueError: Unknown format code 'c' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("1e+20"), S("e", 1)); }), "'1.000000e+20'");
  EXPECT_EQ(outcome([] { return format(F("0.0"), S("g", 1)); }), "'0'");
  EXPECT_EQ(outcome([] { return format(F("-2.5"), S("%", 1)); }), "'-250.000000%'");
  EXPECT_EQ(outcome([] { return format(F("inf"), S("10.3f", 5)); }), "'       inf'");
  EXPECT_EQ(outcome([] { return format(F("0.0"), S("=+8d", 4)); }), "ValueError: Unknown format code 'd' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("1e+20"), S("z", 1)); }), "'1e+20'");
  EXPECT_EQ(outcome([] { return format(F("nan"), S("s", 1)); }), "ValueError: Unknown format code 's' for object of type 'float'");
  EXPECT_EQ(outcome([] { return format(F("3.14159"), S("08.2f", 5)); }), "'00003.14'");
  EXPECT_EQ(outcome([] { return format(F("1e+20"), S("5z", 2)); }), "ValueError: Unknown format code 'z' for object of type 'float'");
}

TEST(ObjectsVectors, BoolFormat) {
  EXPECT_EQ(outcome([] { return format(true, S("", 0)); }), "'True'");
  EXPECT_EQ(outcome([] { return format(true, S("d", 1)); }), "'1'");
  EXPECT_EQ(outcome([] { return format(true, S("5d", 2)); }), "'    1'");
  EXPECT_EQ(outcome([] { return format(true, S("<8", 2)); }), "'1       '");
  EXPECT_EQ(outcome([] { return format(true, S(">8", 2)); }), "'       1'");
  EXPECT_EQ(outcome([] { return format(true, S("^8", 2)); }), "'   1    '");
  EXPECT_EQ(outcome([] { return format(true, S("+d", 2)); }), "'+1'");
  EXPECT_EQ(outcome([] { return format(true, S(" d", 2)); }), "' 1'");
  EXPECT_EQ(outcome([] { return format(true, S("X", 1)); }), "'1'");
  EXPECT_EQ(outcome([] { return format(true, S("#x", 2)); }), "'0x1'");
  EXPECT_EQ(outcome([] { return format(true, S("#o", 2)); }), "'0o1'");
  EXPECT_EQ(outcome([] { return format(true, S("#b", 2)); }), "'0b1'");
  EXPECT_EQ(outcome([] { return format(true, S(",", 1)); }), "'1'");
  EXPECT_EQ(outcome([] { return format(true, S("_", 1)); }), "'1'");
  EXPECT_EQ(outcome([] { return format(true, S("c", 1)); }), "'\134x01'");
  EXPECT_EQ(outcome([] { return format(true, S("e", 1)); }), "'1.000000e+00'");
  EXPECT_EQ(outcome([] { return format(true, S("g", 1)); }), "'1'");
  EXPECT_EQ(outcome([] { return format(true, S("%", 1)); }), "'100.000000%'");
  EXPECT_EQ(outcome([] { return format(true, S("10.3f", 5)); }), "'     1.000'");
  EXPECT_EQ(outcome([] { return format(true, S("=+8d", 4)); }), "'+      1'");
  EXPECT_EQ(outcome([] { return format(true, S("z", 1)); }), "ValueError: Negative zero coercion (z) not allowed in integer format specifier");
  EXPECT_EQ(outcome([] { return format(true, S("s", 1)); }), "ValueError: Unknown format code 's' for object of type 'bool'");
  EXPECT_EQ(outcome([] { return format(true, S("08.2f", 5)); }), "'00001.00'");
  EXPECT_EQ(outcome([] { return format(true, S("5z", 2)); }), "ValueError: Unknown format code 'z' for object of type 'bool'");
}

TEST(ObjectsVectors, StrFormat) {
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("", 0)); }), "'text'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("d", 1)); }), "ValueError: Unknown format code 'd' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("05", 2)); }), "'\303\251\303\251000'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S(">8", 2)); }), "'      \303\251\303\251'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("*^9", 3)); }), "'***\303\251\303\251****'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S(" d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("X", 1)); }), "ValueError: Unknown format code 'X' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("#o", 2)); }), "ValueError: Unknown format code 'o' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("#b", 2)); }), "ValueError: Unknown format code 'b' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S(",", 1)); }), "ValueError: Cannot specify ',' with 's'.");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("_x", 2)); }), "ValueError: Unknown format code 'x' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("e", 1)); }), "ValueError: Unknown format code 'e' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("g", 1)); }), "ValueError: Unknown format code 'g' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("10.3f", 5)); }), "ValueError: Unknown format code 'f' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("=+8d", 4)); }), "ValueError: Unknown format code 'd' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("s", 1)); }), "'text'");
  EXPECT_EQ(outcome([] { return format(S("text", 4), S("08.2f", 5)); }), "ValueError: Unknown format code 'f' for object of type 'str'");
  EXPECT_EQ(outcome([] { return format(S("\303\251\303\251", 4), S("5z", 2)); }), "ValueError: Unknown format code 'z' for object of type 'str'");
  EXPECT_EQ(outcome([] { return str_formatWith(S("{0} {1} {0}", 11), makeTupleOf({box(I("1")), box(I("2"))})); }), "'1 2 1'");
  EXPECT_EQ(outcome([] { return str_formatWith(S("}", 1), makeTupleOf({})); }), "ValueError: Single '}' encountered in format string");
  EXPECT_EQ(outcome([] { return str_formatWith(S("{:{}}", 5), makeTupleOf({box(S("x", 1)), box(I("5"))})); }), "'x    '");
  EXPECT_EQ(outcome([] { return str_formatWith(S("{name}", 6), makeTupleOf({box(I("1"))})); }), "KeyError: 'name'");
  EXPECT_EQ(outcome([] { return str_formatWith(S("{:d}", 4), makeTupleOf({box(S("x", 1))})); }), "ValueError: Unknown format code 'd' for object of type 'str'");
  EXPECT_EQ(outcome([] { return str_formatWith(S("a{}b{}c", 7), makeTupleOf({kNoneValue, box(true)})); }), "'aNonebTruec'");
}

TEST(ObjectsVectors, ComplexFormat) {
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("", 0)); }), "'(1-2j)'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("d", 1)); }), "ValueError: Unknown format code 'd' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("5d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("<8", 2)); }), "'(1-2j)  '");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S(">8", 2)); }), "'  (1-2j)'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("^8", 2)); }), "' (1-2j) '");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("+d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S(" d", 2)); }), "ValueError: Unknown format code 'd' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("X", 1)); }), "ValueError: Unknown format code 'X' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("#x", 2)); }), "ValueError: Unknown format code 'x' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("#o", 2)); }), "ValueError: Unknown format code 'o' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("#b", 2)); }), "ValueError: Unknown format code 'b' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S(",", 1)); }), "'(1-2j)'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("_", 1)); }), "'(1-2j)'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("c", 1)); }), "ValueError: Unknown format code 'c' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("e", 1)); }), "'1.000000e+00-2.000000e+00j'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("g", 1)); }), "'1-2j'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("%", 1)); }), "ValueError: Unknown format code '%' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("10.3f", 5)); }), "'1.000-2.000j'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("=+8d", 4)); }), "ValueError: Unknown format code 'd' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("z", 1)); }), "'(1-2j)'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("s", 1)); }), "ValueError: Unknown format code 's' for object of type 'complex'");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("08.2f", 5)); }), "ValueError: Zero padding is not allowed in complex format specifier");
  EXPECT_EQ(outcome([] { return format(Complex{F("1.0"), F("-2.0")}, S("5z", 2)); }), "ValueError: Unknown format code 'z' for object of type 'complex'");
}

TEST(ObjectsVectors, StrPercent) {
  EXPECT_EQ(outcome([] { return mod(S("%d and %s", 9), makeTupleOf({box(I("1")), box(S("x", 1))})); }), "'1 and x'");
  EXPECT_EQ(outcome([] { return mod(S("%5d|%-5d|%05d", 13), makeTupleOf({box(I("1")), box(I("2")), box(I("3"))})); }), "'    1|2    |00003'");
  EXPECT_EQ(outcome([] { return mod(S("%x %X %o %#x", 12), makeTupleOf({box(I("255")), box(I("255")), box(I("8")), box(I("255"))})); }), "'ff FF 10 0xff'");
  EXPECT_EQ(outcome([] { return mod(S("%s %r %a", 8), makeTupleOf({box(S("\303\251", 2)), box(S("\303\251", 2)), box(S("\303\251", 2))})); }), "\042\303\251 '\303\251' '\134\134xe9'\042");
  EXPECT_EQ(outcome([] { return mod(S("%%", 2), makeTupleOf({})); }), "'%'");
  EXPECT_EQ(outcome([] { return mod(S("%c%c", 4), makeTupleOf({box(S("a", 1)), box(I("98"))})); }), "'ab'");
  EXPECT_EQ(outcome([] { return mod(S("%d", 2), makeTupleOf({})); }), "TypeError: not enough arguments for format string");
  EXPECT_EQ(outcome([] { return mod(S("%s", 2), makeTupleOf({box(I("1")), box(I("2"))})); }), "TypeError: not all arguments converted during string formatting");
  EXPECT_EQ(outcome([] { return mod(S("%.*f", 4), makeTupleOf({box(I("2")), box(F("3.14159"))})); }), "'3.14'");
  EXPECT_EQ(outcome([] { return mod(S("%y", 2), makeTupleOf({box(I("1"))})); }), "ValueError: unsupported format character 'y' (0x79) at index 1");
  EXPECT_EQ(outcome([] { return mod(S("%", 1), makeTupleOf({})); }), "ValueError: incomplete format");
  EXPECT_EQ(outcome([] { return mod(S("%d", 2), makeTupleOf({box(F("3.99"))})); }), "'3'");
  EXPECT_EQ(outcome([] { return mod(S("%x", 2), makeTupleOf({box(F("3.5"))})); }), "TypeError: %x format: an integer is required, not float");
  EXPECT_EQ(outcome([] { return mod(S("%+d % d", 7), makeTupleOf({box(I("5")), box(I("5"))})); }), "'+5  5'");
  EXPECT_EQ(outcome([] { return mod(S("%i %u", 5), makeTupleOf({box(I("7")), box(I("8"))})); }), "'7 8'");
  EXPECT_EQ(outcome([] { return mod(S("%s", 2), makeTupleOf({kNoneValue})); }), "'None'");
  EXPECT_EQ(outcome([] { return mod(S("%(a)s", 5), makeTupleOf({box(I("1"))})); }), "TypeError: format requires a mapping");
  EXPECT_EQ(outcome([] { return mod(S("no", 2), makeTupleOf({box(I("1"))})); }), "TypeError: not all arguments converted during string formatting");
  EXPECT_EQ(outcome([] { return mod(S("%f", 2), makeTupleOf({box(S("x", 1))})); }), "TypeError: must be real number, not str");
  EXPECT_EQ(outcome([] { return mod(S("%d", 2), box(I("5"))); }), "'5'");
  EXPECT_EQ(outcome([] { return mod(S("%s!", 3), box(list<Value>(box(I("1")), box(I("2"))))); }), "'[1, 2]!'");
  EXPECT_EQ(outcome([] { return mod(S("%(a)s-%(b)d", 11), box(dict<Value, Value>(box(S("a", 1)), box(I("1")), box(S("b", 1)), box(I("2"))))); }), "'1-2'");
  EXPECT_EQ(outcome([] { return mod(S("%s", 2), box(dict<Value, Value>(box(S("a", 1)), box(I("1"))))); }), "\042{'a': 1}\042");
  EXPECT_EQ(outcome([] { return mod(S("none", 4), box(dict<Value, Value>(box(S("a", 1)), box(I("1"))))); }), "'none'");
}

TEST(ObjectsVectors, StrFormatMap) {
  EXPECT_EQ(outcome([] { return str_format_map(S("{a}-{b:03}", 10), box(dict<Value, Value>(box(S("a", 1)), box(I("1")), box(S("b", 1)), box(I("2"))))); }), "'1-002'");
}

TEST(ObjectsVectors, ValueRepr) {
  EXPECT_EQ(outcome([] { return repr(box(I("0"))); }), "'0'");
  EXPECT_EQ(outcome([] { return repr(box(I("5"))); }), "'5'");
  EXPECT_EQ(outcome([] { return repr(box(I("-3"))); }), "'-3'");
  EXPECT_EQ(outcome([] { return repr(box(I("1180591620717411303424"))); }), "'1180591620717411303424'");
  EXPECT_EQ(outcome([] { return repr(box(F("1.5"))); }), "'1.5'");
  EXPECT_EQ(outcome([] { return repr(box(F("2.0"))); }), "'2.0'");
  EXPECT_EQ(outcome([] { return repr(box(true)); }), "'True'");
  EXPECT_EQ(outcome([] { return repr(box(nullptr)); }), "'None'");
  EXPECT_EQ(outcome([] { return repr(box(S("ab", 2))); }), "\042'ab'\042");
  EXPECT_EQ(outcome([] { return repr(box(B("ab", 2))); }), "\042b'ab'\042");
  EXPECT_EQ(outcome([] { return repr(box(tuple(I("1"), I("2")))); }), "'(1, 2)'");
  EXPECT_EQ(outcome([] { return repr(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "\042[1, 'x']\042");
  EXPECT_EQ(outcome([] { return repr(box(Complex{F("1.0"), F("1.0")})); }), "'(1+1j)'");
  EXPECT_EQ(outcome([] { return repr(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "'{1: 2}'");
}

TEST(ObjectsVectors, ValueTostr) {
  EXPECT_EQ(outcome([] { return toStr(box(I("0"))); }), "'0'");
  EXPECT_EQ(outcome([] { return toStr(box(I("5"))); }), "'5'");
  EXPECT_EQ(outcome([] { return toStr(box(I("-3"))); }), "'-3'");
  EXPECT_EQ(outcome([] { return toStr(box(I("1180591620717411303424"))); }), "'1180591620717411303424'");
  EXPECT_EQ(outcome([] { return toStr(box(F("1.5"))); }), "'1.5'");
  EXPECT_EQ(outcome([] { return toStr(box(F("2.0"))); }), "'2.0'");
  EXPECT_EQ(outcome([] { return toStr(box(true)); }), "'True'");
  EXPECT_EQ(outcome([] { return toStr(box(nullptr)); }), "'None'");
  EXPECT_EQ(outcome([] { return toStr(box(S("ab", 2))); }), "'ab'");
  EXPECT_EQ(outcome([] { return toStr(box(B("ab", 2))); }), "\042b'ab'\042");
  EXPECT_EQ(outcome([] { return toStr(box(tuple(I("1"), I("2")))); }), "'(1, 2)'");
  EXPECT_EQ(outcome([] { return toStr(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "\042[1, 'x']\042");
  EXPECT_EQ(outcome([] { return toStr(box(Complex{F("1.0"), F("1.0")})); }), "'(1+1j)'");
  EXPECT_EQ(outcome([] { return toStr(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "'{1: 2}'");
}

TEST(ObjectsVectors, ValueTruth) {
  EXPECT_EQ(outcome([] { return truth(box(I("0"))); }), "False");
  EXPECT_EQ(outcome([] { return truth(box(I("5"))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(I("-3"))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(I("1180591620717411303424"))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(F("1.5"))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(F("2.0"))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(true)); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(nullptr)); }), "False");
  EXPECT_EQ(outcome([] { return truth(box(S("ab", 2))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(B("ab", 2))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(tuple(I("1"), I("2")))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(Complex{F("1.0"), F("1.0")})); }), "True");
  EXPECT_EQ(outcome([] { return truth(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "True");
}

TEST(ObjectsVectors, ValueLen) {
  EXPECT_EQ(outcome([] { return len(box(I("0"))); }), "TypeError: object of type 'int' has no len()");
  EXPECT_EQ(outcome([] { return len(box(I("5"))); }), "TypeError: object of type 'int' has no len()");
  EXPECT_EQ(outcome([] { return len(box(I("-3"))); }), "TypeError: object of type 'int' has no len()");
  EXPECT_EQ(outcome([] { return len(box(I("1180591620717411303424"))); }), "TypeError: object of type 'int' has no len()");
  EXPECT_EQ(outcome([] { return len(box(F("1.5"))); }), "TypeError: object of type 'float' has no len()");
  EXPECT_EQ(outcome([] { return len(box(F("2.0"))); }), "TypeError: object of type 'float' has no len()");
  EXPECT_EQ(outcome([] { return len(box(true)); }), "TypeError: object of type 'bool' has no len()");
  EXPECT_EQ(outcome([] { return len(box(nullptr)); }), "TypeError: object of type 'NoneType' has no len()");
  EXPECT_EQ(outcome([] { return len(box(S("ab", 2))); }), "2");
  EXPECT_EQ(outcome([] { return len(box(B("ab", 2))); }), "2");
  EXPECT_EQ(outcome([] { return len(box(tuple(I("1"), I("2")))); }), "2");
  EXPECT_EQ(outcome([] { return len(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "2");
  EXPECT_EQ(outcome([] { return len(box(Complex{F("1.0"), F("1.0")})); }), "TypeError: object of type 'complex' has no len()");
  EXPECT_EQ(outcome([] { return len(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "1");
}

TEST(ObjectsVectors, ValueNeg) {
  EXPECT_EQ(outcome([] { return neg(box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return neg(box(I("5"))); }), "-5");
  EXPECT_EQ(outcome([] { return neg(box(I("-3"))); }), "3");
  EXPECT_EQ(outcome([] { return neg(box(I("1180591620717411303424"))); }), "-1180591620717411303424");
  EXPECT_EQ(outcome([] { return neg(box(F("1.5"))); }), "-1.5");
  EXPECT_EQ(outcome([] { return neg(box(F("2.0"))); }), "-2.0");
  EXPECT_EQ(outcome([] { return neg(box(true)); }), "-1");
  EXPECT_EQ(outcome([] { return neg(box(nullptr)); }), "TypeError: bad operand type for unary -: 'NoneType'");
  EXPECT_EQ(outcome([] { return neg(box(S("ab", 2))); }), "TypeError: bad operand type for unary -: 'str'");
  EXPECT_EQ(outcome([] { return neg(box(B("ab", 2))); }), "TypeError: bad operand type for unary -: 'bytes'");
  EXPECT_EQ(outcome([] { return neg(box(tuple(I("1"), I("2")))); }), "TypeError: bad operand type for unary -: 'tuple'");
  EXPECT_EQ(outcome([] { return neg(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: bad operand type for unary -: 'list'");
  EXPECT_EQ(outcome([] { return neg(box(Complex{F("1.0"), F("1.0")})); }), "(-1-1j)");
  EXPECT_EQ(outcome([] { return neg(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: bad operand type for unary -: 'dict'");
}

TEST(ObjectsVectors, ValueInvert) {
  EXPECT_EQ(outcome([] { return invert(box(I("0"))); }), "-1");
  EXPECT_EQ(outcome([] { return invert(box(I("5"))); }), "-6");
  EXPECT_EQ(outcome([] { return invert(box(I("-3"))); }), "2");
  EXPECT_EQ(outcome([] { return invert(box(I("1180591620717411303424"))); }), "-1180591620717411303425");
  EXPECT_EQ(outcome([] { return invert(box(F("1.5"))); }), "TypeError: bad operand type for unary ~: 'float'");
  EXPECT_EQ(outcome([] { return invert(box(F("2.0"))); }), "TypeError: bad operand type for unary ~: 'float'");
  EXPECT_EQ(outcome([] { return invert(box(true)); }), "-2");
  EXPECT_EQ(outcome([] { return invert(box(nullptr)); }), "TypeError: bad operand type for unary ~: 'NoneType'");
  EXPECT_EQ(outcome([] { return invert(box(S("ab", 2))); }), "TypeError: bad operand type for unary ~: 'str'");
  EXPECT_EQ(outcome([] { return invert(box(B("ab", 2))); }), "TypeError: bad operand type for unary ~: 'bytes'");
  EXPECT_EQ(outcome([] { return invert(box(tuple(I("1"), I("2")))); }), "TypeError: bad operand type for unary ~: 'tuple'");
  EXPECT_EQ(outcome([] { return invert(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: bad operand type for unary ~: 'list'");
  EXPECT_EQ(outcome([] { return invert(box(Complex{F("1.0"), F("1.0")})); }), "TypeError: bad operand type for unary ~: 'complex'");
  EXPECT_EQ(outcome([] { return invert(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: bad operand type for unary ~: 'dict'");
}

TEST(ObjectsVectors, ValuePos) {
  EXPECT_EQ(outcome([] { return pos(box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return pos(box(I("5"))); }), "5");
  EXPECT_EQ(outcome([] { return pos(box(I("-3"))); }), "-3");
  EXPECT_EQ(outcome([] { return pos(box(I("1180591620717411303424"))); }), "1180591620717411303424");
  EXPECT_EQ(outcome([] { return pos(box(F("1.5"))); }), "1.5");
  EXPECT_EQ(outcome([] { return pos(box(F("2.0"))); }), "2.0");
  EXPECT_EQ(outcome([] { return pos(box(true)); }), "1");
  EXPECT_EQ(outcome([] { return pos(box(nullptr)); }), "TypeError: bad operand type for unary +: 'NoneType'");
  EXPECT_EQ(outcome([] { return pos(box(S("ab", 2))); }), "TypeError: bad operand type for unary +: 'str'");
  EXPECT_EQ(outcome([] { return pos(box(B("ab", 2))); }), "TypeError: bad operand type for unary +: 'bytes'");
  EXPECT_EQ(outcome([] { return pos(box(tuple(I("1"), I("2")))); }), "TypeError: bad operand type for unary +: 'tuple'");
  EXPECT_EQ(outcome([] { return pos(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: bad operand type for unary +: 'list'");
  EXPECT_EQ(outcome([] { return pos(box(Complex{F("1.0"), F("1.0")})); }), "(1+1j)");
  EXPECT_EQ(outcome([] { return pos(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: bad operand type for unary +: 'dict'");
}

TEST(ObjectsVectors, ValueAbs) {
  EXPECT_EQ(outcome([] { return abs(box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return abs(box(I("5"))); }), "5");
  EXPECT_EQ(outcome([] { return abs(box(I("-3"))); }), "3");
  EXPECT_EQ(outcome([] { return abs(box(I("1180591620717411303424"))); }), "1180591620717411303424");
  EXPECT_EQ(outcome([] { return abs(box(F("1.5"))); }), "1.5");
  EXPECT_EQ(outcome([] { return abs(box(F("2.0"))); }), "2.0");
  EXPECT_EQ(outcome([] { return abs(box(true)); }), "1");
  EXPECT_EQ(outcome([] { return abs(box(nullptr)); }), "TypeError: bad operand type for abs(): 'NoneType'");
  EXPECT_EQ(outcome([] { return abs(box(S("ab", 2))); }), "TypeError: bad operand type for abs(): 'str'");
  EXPECT_EQ(outcome([] { return abs(box(B("ab", 2))); }), "TypeError: bad operand type for abs(): 'bytes'");
  EXPECT_EQ(outcome([] { return abs(box(tuple(I("1"), I("2")))); }), "TypeError: bad operand type for abs(): 'tuple'");
  EXPECT_EQ(outcome([] { return abs(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: bad operand type for abs(): 'list'");
  EXPECT_EQ(outcome([] { return abs(box(Complex{F("1.0"), F("1.0")})); }), "1.4142135623730951");
  EXPECT_EQ(outcome([] { return abs(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: bad operand type for abs(): 'dict'");
}

TEST(ObjectsVectors, ValueToint) {
  EXPECT_EQ(outcome([] { return toInt(box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return toInt(box(I("5"))); }), "5");
  EXPECT_EQ(outcome([] { return toInt(box(I("-3"))); }), "-3");
  EXPECT_EQ(outcome([] { return toInt(box(I("1180591620717411303424"))); }), "1180591620717411303424");
  EXPECT_EQ(outcome([] { return toInt(box(F("1.5"))); }), "1");
  EXPECT_EQ(outcome([] { return toInt(box(F("2.0"))); }), "2");
  EXPECT_EQ(outcome([] { return toInt(box(true)); }), "1");
  EXPECT_EQ(outcome([] { return toInt(box(nullptr)); }), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'");
  EXPECT_EQ(outcome([] { return toInt(box(S("ab", 2))); }), "ValueError: invalid literal for int() with base 10: 'ab'");
  EXPECT_EQ(outcome([] { return toInt(box(B("ab", 2))); }), "ValueError: invalid literal for int() with base 10: b'ab'");
  EXPECT_EQ(outcome([] { return toInt(box(tuple(I("1"), I("2")))); }), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'tuple'");
  EXPECT_EQ(outcome([] { return toInt(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'");
  EXPECT_EQ(outcome([] { return toInt(box(Complex{F("1.0"), F("1.0")})); }), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'");
  EXPECT_EQ(outcome([] { return toInt(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: int() argument must be a string, a bytes-like object or a real number, not 'dict'");
}

TEST(ObjectsVectors, ValueTofloat) {
  EXPECT_EQ(outcome([] { return toFloat(box(I("0"))); }), "0.0");
  EXPECT_EQ(outcome([] { return toFloat(box(I("5"))); }), "5.0");
  EXPECT_EQ(outcome([] { return toFloat(box(I("-3"))); }), "-3.0");
  EXPECT_EQ(outcome([] { return toFloat(box(I("1180591620717411303424"))); }), "1.1805916207174113e+21");
  EXPECT_EQ(outcome([] { return toFloat(box(F("1.5"))); }), "1.5");
  EXPECT_EQ(outcome([] { return toFloat(box(F("2.0"))); }), "2.0");
  EXPECT_EQ(outcome([] { return toFloat(box(true)); }), "1.0");
  EXPECT_EQ(outcome([] { return toFloat(box(nullptr)); }), "TypeError: float() argument must be a string or a real number, not 'NoneType'");
  EXPECT_EQ(outcome([] { return toFloat(box(S("ab", 2))); }), "ValueError: could not convert string to float: 'ab'");
  EXPECT_EQ(outcome([] { return toFloat(box(B("ab", 2))); }), "ValueError: could not convert string to float: b'ab'");
  EXPECT_EQ(outcome([] { return toFloat(box(tuple(I("1"), I("2")))); }), "TypeError: float() argument must be a string or a real number, not 'tuple'");
  EXPECT_EQ(outcome([] { return toFloat(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: float() argument must be a string or a real number, not 'list'");
  EXPECT_EQ(outcome([] { return toFloat(box(Complex{F("1.0"), F("1.0")})); }), "TypeError: float() argument must be a string or a real number, not 'complex'");
  EXPECT_EQ(outcome([] { return toFloat(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: float() argument must be a string or a real number, not 'dict'");
}

TEST(ObjectsVectors, ValueHash) {
  EXPECT_EQ(outcome([] { return hash(box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return hash(box(I("5"))); }), "5");
  EXPECT_EQ(outcome([] { return hash(box(I("-3"))); }), "-3");
  EXPECT_EQ(outcome([] { return hash(box(I("1180591620717411303424"))); }), "512");
  EXPECT_EQ(outcome([] { return hash(box(F("1.5"))); }), "1152921504606846977");
  EXPECT_EQ(outcome([] { return hash(box(F("2.0"))); }), "2");
  EXPECT_EQ(outcome([] { return hash(box(true)); }), "1");
  EXPECT_EQ(outcome([] { return hash(box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unhashable type: 'list'");
  EXPECT_EQ(outcome([] { return hash(box(Complex{F("1.0"), F("1.0")})); }), "1000004");
  EXPECT_EQ(outcome([] { return hash(box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: unhashable type: 'dict'");
}

TEST(ObjectsVectors, ValueAdd) {
  EXPECT_EQ(outcome([] { return add(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return add(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for +: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return add(box(I("5")), box(I("-3"))); }), "2");
  EXPECT_EQ(outcome([] { return add(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for +: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return add(box(I("-3")), box(F("1.5"))); }), "-1.5");
  EXPECT_EQ(outcome([] { return add(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "(-2+1j)");
  EXPECT_EQ(outcome([] { return add(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return add(box(F("1.5")), box(I("5"))); }), "6.5");
  EXPECT_EQ(outcome([] { return add(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for +: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return add(box(F("2.0")), box(I("1180591620717411303424"))); }), "1.1805916207174113e+21");
  EXPECT_EQ(outcome([] { return add(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for +: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return add(box(true), box(F("2.0"))); }), "3.0");
  EXPECT_EQ(outcome([] { return add(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return add(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for +: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return add(box(S("ab", 2)), box(I("-3"))); }), "TypeError: can only concatenate str (not \042int\042) to str");
  EXPECT_EQ(outcome([] { return add(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: can only concatenate str (not \042tuple\042) to str");
  EXPECT_EQ(outcome([] { return add(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: can't concat float to bytes");
  EXPECT_EQ(outcome([] { return add(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: can't concat complex to bytes");
  EXPECT_EQ(outcome([] { return add(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: can only concatenate tuple (not \042NoneType\042) to tuple");
  EXPECT_EQ(outcome([] { return add(box(list<Value>()), box(I("5"))); }), "TypeError: can only concatenate list (not \042int\042) to list");
  EXPECT_EQ(outcome([] { return add(box(list<Value>()), box(B("ab", 2))); }), "TypeError: can only concatenate list (not \042bytes\042) to list");
  EXPECT_EQ(outcome([] { return add(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "(1.1805916207174113e+21+1j)");
  EXPECT_EQ(outcome([] { return add(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for +: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return add(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for +: 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueSub) {
  EXPECT_EQ(outcome([] { return sub(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return sub(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for -: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return sub(box(I("5")), box(I("-3"))); }), "8");
  EXPECT_EQ(outcome([] { return sub(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for -: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return sub(box(I("-3")), box(F("1.5"))); }), "-4.5");
  EXPECT_EQ(outcome([] { return sub(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "(-4-1j)");
  EXPECT_EQ(outcome([] { return sub(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for -: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return sub(box(F("1.5")), box(I("5"))); }), "-3.5");
  EXPECT_EQ(outcome([] { return sub(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for -: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return sub(box(F("2.0")), box(I("1180591620717411303424"))); }), "-1.1805916207174113e+21");
  EXPECT_EQ(outcome([] { return sub(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for -: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return sub(box(true), box(F("2.0"))); }), "-1.0");
  EXPECT_EQ(outcome([] { return sub(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for -: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return sub(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for -: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return sub(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for -: 'str' and 'int'");
  EXPECT_EQ(outcome([] { return sub(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for -: 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return sub(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for -: 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return sub(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for -: 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return sub(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for -: 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return sub(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for -: 'list' and 'int'");
  EXPECT_EQ(outcome([] { return sub(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for -: 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return sub(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "(-1.1805916207174113e+21+1j)");
  EXPECT_EQ(outcome([] { return sub(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for -: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return sub(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for -: 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueMul) {
  EXPECT_EQ(outcome([] { return mul(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return mul(box(I("0")), box(S("ab", 2))); }), "''");
  EXPECT_EQ(outcome([] { return mul(box(I("5")), box(I("5"))); }), "25");
  EXPECT_EQ(outcome([] { return mul(box(I("5")), box(B("ab", 2))); }), "b'ababababab'");
  EXPECT_EQ(outcome([] { return mul(box(I("-3")), box(I("-3"))); }), "9");
  EXPECT_EQ(outcome([] { return mul(box(I("-3")), box(tuple(I("1"), I("2")))); }), "()");
  EXPECT_EQ(outcome([] { return mul(box(F("1.5")), box(F("1.5"))); }), "2.25");
  EXPECT_EQ(outcome([] { return mul(box(F("1.5")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: can't multiply sequence by non-int of type 'float'");
  EXPECT_EQ(outcome([] { return mul(box(F("2.0")), box(F("2.0"))); }), "4.0");
  EXPECT_EQ(outcome([] { return mul(box(F("2.0")), box(Complex{F("1.0"), F("1.0")})); }), "(2+2j)");
  EXPECT_EQ(outcome([] { return mul(box(true), box(true)); }), "1");
  EXPECT_EQ(outcome([] { return mul(box(true), box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: unsupported operand type(s) for *: 'bool' and 'dict'");
  EXPECT_EQ(outcome([] { return mul(box(nullptr), box(nullptr)); }), "TypeError: unsupported operand type(s) for *: 'NoneType' and 'NoneType'");
  EXPECT_EQ(outcome([] { return mul(box(S("ab", 2)), box(I("0"))); }), "''");
  EXPECT_EQ(outcome([] { return mul(box(S("ab", 2)), box(S("ab", 2))); }), "TypeError: can't multiply sequence by non-int of type 'str'");
  EXPECT_EQ(outcome([] { return mul(box(B("ab", 2)), box(I("5"))); }), "b'ababababab'");
  EXPECT_EQ(outcome([] { return mul(box(B("ab", 2)), box(B("ab", 2))); }), "TypeError: can't multiply sequence by non-int of type 'bytes'");
  EXPECT_EQ(outcome([] { return mul(box(tuple(I("1"), I("2"))), box(I("-3"))); }), "()");
  EXPECT_EQ(outcome([] { return mul(box(tuple(I("1"), I("2"))), box(tuple(I("1"), I("2")))); }), "TypeError: can't multiply sequence by non-int of type 'tuple'");
  EXPECT_EQ(outcome([] { return mul(box(list<Value>()), box(F("1.5"))); }), "TypeError: can't multiply sequence by non-int of type 'float'");
  EXPECT_EQ(outcome([] { return mul(box(list<Value>()), box(list<Value>())); }), "TypeError: can't multiply sequence by non-int of type 'list'");
  EXPECT_EQ(outcome([] { return mul(box(Complex{F("1.0"), F("1.0")}), box(F("2.0"))); }), "(2+2j)");
  EXPECT_EQ(outcome([] { return mul(box(Complex{F("1.0"), F("1.0")}), box(Complex{F("1.0"), F("1.0")})); }), "2j");
  EXPECT_EQ(outcome([] { return mul(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(true)); }), "TypeError: unsupported operand type(s) for *: 'dict' and 'bool'");
}

TEST(ObjectsVectors, ValueEq) {
  EXPECT_EQ(outcome([] { return eq(box(I("0")), box(I("0"))); }), "True");
  EXPECT_EQ(outcome([] { return eq(box(I("0")), box(S("ab", 2))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(I("5")), box(I("-3"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(I("5")), box(tuple(I("1"), I("2")))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(I("-3")), box(F("1.5"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(I("1180591620717411303424")), box(nullptr)); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(F("1.5")), box(I("5"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(F("1.5")), box(B("ab", 2))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(F("2.0")), box(I("1180591620717411303424"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(true), box(F("2.0"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(nullptr), box(I("0"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(nullptr), box(S("ab", 2))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(S("ab", 2)), box(I("-3"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(B("ab", 2)), box(F("1.5"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(tuple(I("1"), I("2"))), box(nullptr)); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(list<Value>()), box(I("5"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(list<Value>()), box(B("ab", 2))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "False");
  EXPECT_EQ(outcome([] { return eq(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "False");
}

TEST(ObjectsVectors, ValueNe) {
  EXPECT_EQ(outcome([] { return ne(box(I("0")), box(I("0"))); }), "False");
  EXPECT_EQ(outcome([] { return ne(box(I("0")), box(S("ab", 2))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(I("5")), box(I("-3"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(I("5")), box(tuple(I("1"), I("2")))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(I("-3")), box(F("1.5"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(I("1180591620717411303424")), box(nullptr)); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(F("1.5")), box(I("5"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(F("1.5")), box(B("ab", 2))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(F("2.0")), box(I("1180591620717411303424"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(true), box(F("2.0"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(nullptr), box(I("0"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(nullptr), box(S("ab", 2))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(S("ab", 2)), box(I("-3"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(B("ab", 2)), box(F("1.5"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(tuple(I("1"), I("2"))), box(nullptr)); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(list<Value>()), box(I("5"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(list<Value>()), box(B("ab", 2))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "True");
  EXPECT_EQ(outcome([] { return ne(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "True");
}

TEST(ObjectsVectors, ValueLt) {
  EXPECT_EQ(outcome([] { return lt(box(I("0")), box(I("0"))); }), "False");
  EXPECT_EQ(outcome([] { return lt(box(I("0")), box(S("ab", 2))); }), "TypeError: '<' not supported between instances of 'int' and 'str'");
  EXPECT_EQ(outcome([] { return lt(box(I("5")), box(I("-3"))); }), "False");
  EXPECT_EQ(outcome([] { return lt(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: '<' not supported between instances of 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return lt(box(I("-3")), box(F("1.5"))); }), "True");
  EXPECT_EQ(outcome([] { return lt(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: '<' not supported between instances of 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return lt(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: '<' not supported between instances of 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return lt(box(F("1.5")), box(I("5"))); }), "True");
  EXPECT_EQ(outcome([] { return lt(box(F("1.5")), box(B("ab", 2))); }), "TypeError: '<' not supported between instances of 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return lt(box(F("2.0")), box(I("1180591620717411303424"))); }), "True");
  EXPECT_EQ(outcome([] { return lt(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: '<' not supported between instances of 'float' and 'list'");
  EXPECT_EQ(outcome([] { return lt(box(true), box(F("2.0"))); }), "True");
  EXPECT_EQ(outcome([] { return lt(box(nullptr), box(I("0"))); }), "TypeError: '<' not supported between instances of 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return lt(box(nullptr), box(S("ab", 2))); }), "TypeError: '<' not supported between instances of 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return lt(box(S("ab", 2)), box(I("-3"))); }), "TypeError: '<' not supported between instances of 'str' and 'int'");
  EXPECT_EQ(outcome([] { return lt(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: '<' not supported between instances of 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return lt(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: '<' not supported between instances of 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return lt(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: '<' not supported between instances of 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return lt(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: '<' not supported between instances of 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return lt(box(list<Value>()), box(I("5"))); }), "TypeError: '<' not supported between instances of 'list' and 'int'");
  EXPECT_EQ(outcome([] { return lt(box(list<Value>()), box(B("ab", 2))); }), "TypeError: '<' not supported between instances of 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return lt(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: '<' not supported between instances of 'complex' and 'int'");
  EXPECT_EQ(outcome([] { return lt(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: '<' not supported between instances of 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return lt(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: '<' not supported between instances of 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueGe) {
  EXPECT_EQ(outcome([] { return ge(box(I("0")), box(I("0"))); }), "True");
  EXPECT_EQ(outcome([] { return ge(box(I("0")), box(S("ab", 2))); }), "TypeError: '>=' not supported between instances of 'int' and 'str'");
  EXPECT_EQ(outcome([] { return ge(box(I("5")), box(I("-3"))); }), "True");
  EXPECT_EQ(outcome([] { return ge(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: '>=' not supported between instances of 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return ge(box(I("-3")), box(F("1.5"))); }), "False");
  EXPECT_EQ(outcome([] { return ge(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: '>=' not supported between instances of 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return ge(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: '>=' not supported between instances of 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return ge(box(F("1.5")), box(I("5"))); }), "False");
  EXPECT_EQ(outcome([] { return ge(box(F("1.5")), box(B("ab", 2))); }), "TypeError: '>=' not supported between instances of 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return ge(box(F("2.0")), box(I("1180591620717411303424"))); }), "False");
  EXPECT_EQ(outcome([] { return ge(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: '>=' not supported between instances of 'float' and 'list'");
  EXPECT_EQ(outcome([] { return ge(box(true), box(F("2.0"))); }), "False");
  EXPECT_EQ(outcome([] { return ge(box(nullptr), box(I("0"))); }), "TypeError: '>=' not supported between instances of 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return ge(box(nullptr), box(S("ab", 2))); }), "TypeError: '>=' not supported between instances of 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return ge(box(S("ab", 2)), box(I("-3"))); }), "TypeError: '>=' not supported between instances of 'str' and 'int'");
  EXPECT_EQ(outcome([] { return ge(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: '>=' not supported between instances of 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return ge(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: '>=' not supported between instances of 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return ge(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: '>=' not supported between instances of 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return ge(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: '>=' not supported between instances of 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return ge(box(list<Value>()), box(I("5"))); }), "TypeError: '>=' not supported between instances of 'list' and 'int'");
  EXPECT_EQ(outcome([] { return ge(box(list<Value>()), box(B("ab", 2))); }), "TypeError: '>=' not supported between instances of 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return ge(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: '>=' not supported between instances of 'complex' and 'int'");
  EXPECT_EQ(outcome([] { return ge(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: '>=' not supported between instances of 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return ge(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: '>=' not supported between instances of 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueFloordiv) {
  EXPECT_EQ(outcome([] { return floordiv(box(I("0")), box(I("0"))); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return floordiv(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for //: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return floordiv(box(I("5")), box(I("-3"))); }), "-2");
  EXPECT_EQ(outcome([] { return floordiv(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for //: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return floordiv(box(I("-3")), box(F("1.5"))); }), "-2.0");
  EXPECT_EQ(outcome([] { return floordiv(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for //: 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return floordiv(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for //: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return floordiv(box(F("1.5")), box(I("5"))); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for //: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return floordiv(box(F("2.0")), box(I("1180591620717411303424"))); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for //: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return floordiv(box(true), box(F("2.0"))); }), "0.0");
  EXPECT_EQ(outcome([] { return floordiv(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for //: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return floordiv(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for //: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return floordiv(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for //: 'str' and 'int'");
  EXPECT_EQ(outcome([] { return floordiv(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for //: 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return floordiv(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for //: 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return floordiv(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for //: 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return floordiv(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for //: 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return floordiv(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for //: 'list' and 'int'");
  EXPECT_EQ(outcome([] { return floordiv(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for //: 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return floordiv(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: unsupported operand type(s) for //: 'complex' and 'int'");
  EXPECT_EQ(outcome([] { return floordiv(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for //: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return floordiv(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for //: 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueMod) {
  EXPECT_EQ(outcome([] { return mod(box(I("0")), box(I("0"))); }), "ZeroDivisionError: integer modulo by zero");
  EXPECT_EQ(outcome([] { return mod(box(I("0")), box(nullptr)); }), "TypeError: unsupported operand type(s) for %: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return mod(box(I("5")), box(I("5"))); }), "0");
  EXPECT_EQ(outcome([] { return mod(box(I("5")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for %: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return mod(box(I("-3")), box(I("-3"))); }), "0");
  EXPECT_EQ(outcome([] { return mod(box(I("-3")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for %: 'int' and 'bytes'");
  EXPECT_EQ(outcome([] { return mod(box(I("1180591620717411303424")), box(I("1180591620717411303424"))); }), "0");
  EXPECT_EQ(outcome([] { return mod(box(I("1180591620717411303424")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for %: 'int' and 'list'");
  EXPECT_EQ(outcome([] { return mod(box(F("1.5")), box(F("1.5"))); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(box(F("1.5")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for %: 'float' and 'complex'");
  EXPECT_EQ(outcome([] { return mod(box(F("2.0")), box(F("2.0"))); }), "0.0");
  EXPECT_EQ(outcome([] { return mod(box(F("2.0")), box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: unsupported operand type(s) for %: 'float' and 'dict'");
  EXPECT_EQ(outcome([] { return mod(box(true), box(nullptr)); }), "TypeError: unsupported operand type(s) for %: 'bool' and 'NoneType'");
  EXPECT_EQ(outcome([] { return mod(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for %: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return mod(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for %: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return mod(box(S("ab", 2)), box(I("5"))); }), "TypeError: not all arguments converted during string formatting");
  EXPECT_EQ(outcome([] { return mod(box(S("ab", 2)), box(B("ab", 2))); }), "'ab'");
  EXPECT_EQ(outcome([] { return mod(box(tuple(I("1"), I("2"))), box(I("-3"))); }), "TypeError: unsupported operand type(s) for %: 'tuple' and 'int'");
  EXPECT_EQ(outcome([] { return mod(box(tuple(I("1"), I("2"))), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for %: 'tuple' and 'tuple'");
  EXPECT_EQ(outcome([] { return mod(box(list<Value>()), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for %: 'list' and 'float'");
  EXPECT_EQ(outcome([] { return mod(box(list<Value>()), box(list<Value>())); }), "TypeError: unsupported operand type(s) for %: 'list' and 'list'");
  EXPECT_EQ(outcome([] { return mod(box(Complex{F("1.0"), F("1.0")}), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for %: 'complex' and 'float'");
  EXPECT_EQ(outcome([] { return mod(box(Complex{F("1.0"), F("1.0")}), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for %: 'complex' and 'complex'");
  EXPECT_EQ(outcome([] { return mod(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(true)); }), "TypeError: unsupported operand type(s) for %: 'dict' and 'bool'");
}

TEST(ObjectsVectors, ValueBitor) {
  EXPECT_EQ(outcome([] { return bitor_(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return bitor_(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for |: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return bitor_(box(I("5")), box(I("-3"))); }), "-3");
  EXPECT_EQ(outcome([] { return bitor_(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for |: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return bitor_(box(I("-3")), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for |: 'int' and 'float'");
  EXPECT_EQ(outcome([] { return bitor_(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for |: 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return bitor_(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for |: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return bitor_(box(F("1.5")), box(I("5"))); }), "TypeError: unsupported operand type(s) for |: 'float' and 'int'");
  EXPECT_EQ(outcome([] { return bitor_(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for |: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return bitor_(box(F("2.0")), box(I("1180591620717411303424"))); }), "TypeError: unsupported operand type(s) for |: 'float' and 'int'");
  EXPECT_EQ(outcome([] { return bitor_(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for |: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return bitor_(box(true), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for |: 'bool' and 'float'");
  EXPECT_EQ(outcome([] { return bitor_(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for |: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return bitor_(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for |: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return bitor_(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for |: 'str' and 'int'");
  EXPECT_EQ(outcome([] { return bitor_(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for |: 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return bitor_(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for |: 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return bitor_(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for |: 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return bitor_(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for |: 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return bitor_(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for |: 'list' and 'int'");
  EXPECT_EQ(outcome([] { return bitor_(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for |: 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return bitor_(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: unsupported operand type(s) for |: 'complex' and 'int'");
  EXPECT_EQ(outcome([] { return bitor_(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for |: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return bitor_(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for |: 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueLshift) {
  EXPECT_EQ(outcome([] { return lshift(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return lshift(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for <<: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return lshift(box(I("5")), box(I("-3"))); }), "ValueError: negative shift count");
  EXPECT_EQ(outcome([] { return lshift(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for <<: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return lshift(box(I("-3")), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for <<: 'int' and 'float'");
  EXPECT_EQ(outcome([] { return lshift(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for <<: 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return lshift(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for <<: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return lshift(box(F("1.5")), box(I("5"))); }), "TypeError: unsupported operand type(s) for <<: 'float' and 'int'");
  EXPECT_EQ(outcome([] { return lshift(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for <<: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return lshift(box(F("2.0")), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for <<: 'float' and 'float'");
  EXPECT_EQ(outcome([] { return lshift(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for <<: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return lshift(box(true), box(true)); }), "2");
  EXPECT_EQ(outcome([] { return lshift(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for <<: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return lshift(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for <<: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return lshift(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for <<: 'str' and 'int'");
  EXPECT_EQ(outcome([] { return lshift(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for <<: 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return lshift(box(B("ab", 2)), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for <<: 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return lshift(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for <<: 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return lshift(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for <<: 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return lshift(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for <<: 'list' and 'int'");
  EXPECT_EQ(outcome([] { return lshift(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for <<: 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return lshift(box(Complex{F("1.0"), F("1.0")}), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for <<: 'complex' and 'float'");
  EXPECT_EQ(outcome([] { return lshift(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for <<: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return lshift(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(true)); }), "TypeError: unsupported operand type(s) for <<: 'dict' and 'bool'");
}

TEST(ObjectsVectors, ValueDivmod) {
  EXPECT_EQ(outcome([] { return divmod(box(I("0")), box(I("0"))); }), "ZeroDivisionError: integer division or modulo by zero");
  EXPECT_EQ(outcome([] { return divmod(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'");
  EXPECT_EQ(outcome([] { return divmod(box(I("5")), box(I("-3"))); }), "(-2, -1)");
  EXPECT_EQ(outcome([] { return divmod(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for divmod(): 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return divmod(box(I("-3")), box(F("1.5"))); }), "(-2.0, 0.0)");
  EXPECT_EQ(outcome([] { return divmod(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for divmod(): 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return divmod(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for divmod(): 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return divmod(box(F("1.5")), box(I("5"))); }), "(0.0, 1.5)");
  EXPECT_EQ(outcome([] { return divmod(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for divmod(): 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return divmod(box(F("2.0")), box(I("1180591620717411303424"))); }), "(0.0, 2.0)");
  EXPECT_EQ(outcome([] { return divmod(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for divmod(): 'float' and 'list'");
  EXPECT_EQ(outcome([] { return divmod(box(true), box(F("2.0"))); }), "(0.0, 1.0)");
  EXPECT_EQ(outcome([] { return divmod(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for divmod(): 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return divmod(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for divmod(): 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return divmod(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'");
  EXPECT_EQ(outcome([] { return divmod(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for divmod(): 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return divmod(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for divmod(): 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return divmod(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for divmod(): 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return divmod(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for divmod(): 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return divmod(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for divmod(): 'list' and 'int'");
  EXPECT_EQ(outcome([] { return divmod(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for divmod(): 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return divmod(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'");
  EXPECT_EQ(outcome([] { return divmod(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for divmod(): 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return divmod(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for divmod(): 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueTruediv) {
  EXPECT_EQ(outcome([] { return truediv(box(I("0")), box(I("0"))); }), "ZeroDivisionError: division by zero");
  EXPECT_EQ(outcome([] { return truediv(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for /: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return truediv(box(I("5")), box(I("-3"))); }), "-1.6666666666666667");
  EXPECT_EQ(outcome([] { return truediv(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for /: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return truediv(box(I("-3")), box(F("1.5"))); }), "-2.0");
  EXPECT_EQ(outcome([] { return truediv(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "(-1.5+1.5j)");
  EXPECT_EQ(outcome([] { return truediv(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for /: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return truediv(box(F("1.5")), box(I("5"))); }), "0.3");
  EXPECT_EQ(outcome([] { return truediv(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for /: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return truediv(box(F("2.0")), box(I("1180591620717411303424"))); }), "1.6940658945086007e-21");
  EXPECT_EQ(outcome([] { return truediv(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for /: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return truediv(box(true), box(F("2.0"))); }), "0.5");
  EXPECT_EQ(outcome([] { return truediv(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for /: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return truediv(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for /: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return truediv(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for /: 'str' and 'int'");
  EXPECT_EQ(outcome([] { return truediv(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for /: 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return truediv(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for /: 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return truediv(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for /: 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return truediv(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for /: 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return truediv(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for /: 'list' and 'int'");
  EXPECT_EQ(outcome([] { return truediv(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for /: 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return truediv(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "(8.470329472543003e-22+8.470329472543003e-22j)");
  EXPECT_EQ(outcome([] { return truediv(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for /: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return truediv(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for /: 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueMatmul) {
  EXPECT_EQ(outcome([] { return matmul(box(I("0")), box(I("0"))); }), "TypeError: unsupported operand type(s) for @: 'int' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(I("0")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for @: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return matmul(box(I("5")), box(I("-3"))); }), "TypeError: unsupported operand type(s) for @: 'int' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for @: 'int' and 'tuple'");
  EXPECT_EQ(outcome([] { return matmul(box(I("-3")), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for @: 'int' and 'float'");
  EXPECT_EQ(outcome([] { return matmul(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for @: 'int' and 'complex'");
  EXPECT_EQ(outcome([] { return matmul(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: unsupported operand type(s) for @: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return matmul(box(F("1.5")), box(I("5"))); }), "TypeError: unsupported operand type(s) for @: 'float' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(F("1.5")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for @: 'float' and 'bytes'");
  EXPECT_EQ(outcome([] { return matmul(box(F("2.0")), box(I("1180591620717411303424"))); }), "TypeError: unsupported operand type(s) for @: 'float' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for @: 'float' and 'list'");
  EXPECT_EQ(outcome([] { return matmul(box(true), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for @: 'bool' and 'float'");
  EXPECT_EQ(outcome([] { return matmul(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for @: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for @: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return matmul(box(S("ab", 2)), box(I("-3"))); }), "TypeError: unsupported operand type(s) for @: 'str' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: unsupported operand type(s) for @: 'str' and 'tuple'");
  EXPECT_EQ(outcome([] { return matmul(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: unsupported operand type(s) for @: 'bytes' and 'float'");
  EXPECT_EQ(outcome([] { return matmul(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: unsupported operand type(s) for @: 'bytes' and 'complex'");
  EXPECT_EQ(outcome([] { return matmul(box(tuple(I("1"), I("2"))), box(nullptr)); }), "TypeError: unsupported operand type(s) for @: 'tuple' and 'NoneType'");
  EXPECT_EQ(outcome([] { return matmul(box(list<Value>()), box(I("5"))); }), "TypeError: unsupported operand type(s) for @: 'list' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(list<Value>()), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for @: 'list' and 'bytes'");
  EXPECT_EQ(outcome([] { return matmul(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: unsupported operand type(s) for @: 'complex' and 'int'");
  EXPECT_EQ(outcome([] { return matmul(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: unsupported operand type(s) for @: 'complex' and 'list'");
  EXPECT_EQ(outcome([] { return matmul(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "TypeError: unsupported operand type(s) for @: 'dict' and 'float'");
}

TEST(ObjectsVectors, ValueContains) {
  EXPECT_EQ(outcome([] { return contains(box(I("0")), box(I("0"))); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(I("0")), box(S("ab", 2))); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(I("5")), box(I("-3"))); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(I("5")), box(tuple(I("1"), I("2")))); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(I("-3")), box(F("1.5"))); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(I("-3")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(I("1180591620717411303424")), box(nullptr)); }), "TypeError: argument of type 'int' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(F("1.5")), box(I("5"))); }), "TypeError: argument of type 'float' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(F("1.5")), box(B("ab", 2))); }), "TypeError: argument of type 'float' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(F("2.0")), box(I("1180591620717411303424"))); }), "TypeError: argument of type 'float' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(F("2.0")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: argument of type 'float' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(true), box(F("2.0"))); }), "TypeError: argument of type 'bool' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(nullptr), box(I("0"))); }), "TypeError: argument of type 'NoneType' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(nullptr), box(S("ab", 2))); }), "TypeError: argument of type 'NoneType' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(S("ab", 2)), box(I("-3"))); }), "TypeError: 'in <string>' requires string as left operand, not int");
  EXPECT_EQ(outcome([] { return contains(box(S("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: 'in <string>' requires string as left operand, not tuple");
  EXPECT_EQ(outcome([] { return contains(box(B("ab", 2)), box(F("1.5"))); }), "TypeError: a bytes-like object is required, not 'float'");
  EXPECT_EQ(outcome([] { return contains(box(B("ab", 2)), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: a bytes-like object is required, not 'complex'");
  EXPECT_EQ(outcome([] { return contains(box(tuple(I("1"), I("2"))), box(nullptr)); }), "False");
  EXPECT_EQ(outcome([] { return contains(box(list<Value>()), box(I("5"))); }), "False");
  EXPECT_EQ(outcome([] { return contains(box(list<Value>()), box(B("ab", 2))); }), "False");
  EXPECT_EQ(outcome([] { return contains(box(Complex{F("1.0"), F("1.0")}), box(I("1180591620717411303424"))); }), "TypeError: argument of type 'complex' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(Complex{F("1.0"), F("1.0")}), box(list<Value>())); }), "TypeError: argument of type 'complex' is not iterable");
  EXPECT_EQ(outcome([] { return contains(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(F("2.0"))); }), "False");
}

TEST(ObjectsVectors, ValueGetitem) {
  EXPECT_EQ(outcome([] { return getitem(box(I("0")), box(I("0"))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("0")), box(nullptr)); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("5")), box(I("5"))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("5")), box(S("ab", 2))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("-3")), box(I("-3"))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("-3")), box(B("ab", 2))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("1180591620717411303424")), box(I("1180591620717411303424"))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(I("1180591620717411303424")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: 'int' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(F("1.5")), box(F("1.5"))); }), "TypeError: 'float' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(F("1.5")), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: 'float' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(F("2.0")), box(F("2.0"))); }), "TypeError: 'float' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(F("2.0")), box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: 'float' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(true), box(nullptr)); }), "TypeError: 'bool' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(nullptr), box(I("0"))); }), "TypeError: 'NoneType' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(nullptr), box(S("ab", 2))); }), "TypeError: 'NoneType' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(S("ab", 2)), box(I("5"))); }), "IndexError: string index out of range");
  EXPECT_EQ(outcome([] { return getitem(box(S("ab", 2)), box(B("ab", 2))); }), "TypeError: string indices must be integers, not 'bytes'");
  EXPECT_EQ(outcome([] { return getitem(box(B("ab", 2)), box(I("-3"))); }), "IndexError: index out of range");
  EXPECT_EQ(outcome([] { return getitem(box(B("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: byte indices must be integers or slices, not tuple");
  EXPECT_EQ(outcome([] { return getitem(box(list<Value>()), box(F("1.5"))); }), "TypeError: list indices must be integers or slices, not float");
  EXPECT_EQ(outcome([] { return getitem(box(list<Value>()), box(list<Value>())); }), "TypeError: list indices must be integers or slices, not list");
  EXPECT_EQ(outcome([] { return getitem(box(Complex{F("1.0"), F("1.0")}), box(F("2.0"))); }), "TypeError: 'complex' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(Complex{F("1.0"), F("1.0")}), box(Complex{F("1.0"), F("1.0")})); }), "TypeError: 'complex' object is not subscriptable");
  EXPECT_EQ(outcome([] { return getitem(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(true)); }), "2");
}

TEST(ObjectsVectors, ValueIadd) {
  EXPECT_EQ(outcome([] { return iadd(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return iadd(box(I("0")), box(nullptr)); }), "TypeError: unsupported operand type(s) for +=: 'int' and 'NoneType'");
  EXPECT_EQ(outcome([] { return iadd(box(I("5")), box(I("5"))); }), "10");
  EXPECT_EQ(outcome([] { return iadd(box(I("5")), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for +=: 'int' and 'str'");
  EXPECT_EQ(outcome([] { return iadd(box(I("-3")), box(I("-3"))); }), "-6");
  EXPECT_EQ(outcome([] { return iadd(box(I("-3")), box(B("ab", 2))); }), "TypeError: unsupported operand type(s) for +=: 'int' and 'bytes'");
  EXPECT_EQ(outcome([] { return iadd(box(I("1180591620717411303424")), box(I("1180591620717411303424"))); }), "2361183241434822606848");
  EXPECT_EQ(outcome([] { return iadd(box(I("1180591620717411303424")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: unsupported operand type(s) for +=: 'int' and 'list'");
  EXPECT_EQ(outcome([] { return iadd(box(F("1.5")), box(F("1.5"))); }), "3.0");
  EXPECT_EQ(outcome([] { return iadd(box(F("1.5")), box(Complex{F("1.0"), F("1.0")})); }), "(2.5+1j)");
  EXPECT_EQ(outcome([] { return iadd(box(F("2.0")), box(F("2.0"))); }), "4.0");
  EXPECT_EQ(outcome([] { return iadd(box(F("2.0")), box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: unsupported operand type(s) for +=: 'float' and 'dict'");
  EXPECT_EQ(outcome([] { return iadd(box(true), box(nullptr)); }), "TypeError: unsupported operand type(s) for +=: 'bool' and 'NoneType'");
  EXPECT_EQ(outcome([] { return iadd(box(nullptr), box(I("0"))); }), "TypeError: unsupported operand type(s) for +=: 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return iadd(box(nullptr), box(S("ab", 2))); }), "TypeError: unsupported operand type(s) for +=: 'NoneType' and 'str'");
  EXPECT_EQ(outcome([] { return iadd(box(S("ab", 2)), box(I("5"))); }), "TypeError: can only concatenate str (not \042int\042) to str");
  EXPECT_EQ(outcome([] { return iadd(box(S("ab", 2)), box(B("ab", 2))); }), "TypeError: can only concatenate str (not \042bytes\042) to str");
  EXPECT_EQ(outcome([] { return iadd(box(B("ab", 2)), box(I("-3"))); }), "TypeError: can't concat int to bytes");
  EXPECT_EQ(outcome([] { return iadd(box(B("ab", 2)), box(tuple(I("1"), I("2")))); }), "TypeError: can't concat tuple to bytes");
  EXPECT_EQ(outcome([] { return iadd(box(tuple(I("1"), I("2"))), box(F("1.5"))); }), "TypeError: can only concatenate tuple (not \042float\042) to tuple");
  EXPECT_EQ(outcome([] { return iadd(box(tuple(I("1"), I("2"))), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: can only concatenate tuple (not \042list\042) to tuple");
  EXPECT_EQ(outcome([] { return iadd(box(Complex{F("1.0"), F("1.0")}), box(F("2.0"))); }), "(3+1j)");
  EXPECT_EQ(outcome([] { return iadd(box(Complex{F("1.0"), F("1.0")}), box(Complex{F("1.0"), F("1.0")})); }), "(2+2j)");
  EXPECT_EQ(outcome([] { return iadd(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(true)); }), "TypeError: unsupported operand type(s) for +=: 'dict' and 'bool'");
}

TEST(ObjectsVectors, ValueImul) {
  EXPECT_EQ(outcome([] { return imul(box(I("0")), box(I("0"))); }), "0");
  EXPECT_EQ(outcome([] { return imul(box(I("0")), box(S("ab", 2))); }), "''");
  EXPECT_EQ(outcome([] { return imul(box(I("5")), box(I("5"))); }), "25");
  EXPECT_EQ(outcome([] { return imul(box(I("5")), box(B("ab", 2))); }), "b'ababababab'");
  EXPECT_EQ(outcome([] { return imul(box(I("-3")), box(I("-3"))); }), "9");
  EXPECT_EQ(outcome([] { return imul(box(I("-3")), box(tuple(I("1"), I("2")))); }), "()");
  EXPECT_EQ(outcome([] { return imul(box(F("1.5")), box(F("1.5"))); }), "2.25");
  EXPECT_EQ(outcome([] { return imul(box(F("1.5")), box(list<Value>(box(I("1")), box(S("x", 1))))); }), "TypeError: can't multiply sequence by non-int of type 'float'");
  EXPECT_EQ(outcome([] { return imul(box(F("2.0")), box(F("2.0"))); }), "4.0");
  EXPECT_EQ(outcome([] { return imul(box(F("2.0")), box(Complex{F("1.0"), F("1.0")})); }), "(2+2j)");
  EXPECT_EQ(outcome([] { return imul(box(true), box(true)); }), "1");
  EXPECT_EQ(outcome([] { return imul(box(true), box(dict<Value, Value>(box(I("1")), box(I("2"))))); }), "TypeError: unsupported operand type(s) for *=: 'bool' and 'dict'");
  EXPECT_EQ(outcome([] { return imul(box(nullptr), box(nullptr)); }), "TypeError: unsupported operand type(s) for *=: 'NoneType' and 'NoneType'");
  EXPECT_EQ(outcome([] { return imul(box(S("ab", 2)), box(I("0"))); }), "''");
  EXPECT_EQ(outcome([] { return imul(box(S("ab", 2)), box(S("ab", 2))); }), "TypeError: can't multiply sequence by non-int of type 'str'");
  EXPECT_EQ(outcome([] { return imul(box(B("ab", 2)), box(I("5"))); }), "b'ababababab'");
  EXPECT_EQ(outcome([] { return imul(box(B("ab", 2)), box(B("ab", 2))); }), "TypeError: can't multiply sequence by non-int of type 'bytes'");
  EXPECT_EQ(outcome([] { return imul(box(tuple(I("1"), I("2"))), box(I("-3"))); }), "()");
  EXPECT_EQ(outcome([] { return imul(box(tuple(I("1"), I("2"))), box(tuple(I("1"), I("2")))); }), "TypeError: can't multiply sequence by non-int of type 'tuple'");
  EXPECT_EQ(outcome([] { return imul(box(list<Value>()), box(F("1.5"))); }), "TypeError: can't multiply sequence by non-int of type 'float'");
  EXPECT_EQ(outcome([] { return imul(box(list<Value>()), box(list<Value>())); }), "TypeError: can't multiply sequence by non-int of type 'list'");
  EXPECT_EQ(outcome([] { return imul(box(Complex{F("1.0"), F("1.0")}), box(F("2.0"))); }), "(2+2j)");
  EXPECT_EQ(outcome([] { return imul(box(Complex{F("1.0"), F("1.0")}), box(Complex{F("1.0"), F("1.0")})); }), "2j");
  EXPECT_EQ(outcome([] { return imul(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(true)); }), "TypeError: unsupported operand type(s) for *=: 'dict' and 'bool'");
}

TEST(ObjectsVectors, ValuePow) {
  EXPECT_EQ(outcome([] { return pow(box(I("0")), box(I("2"))); }), "0");
  EXPECT_EQ(outcome([] { return pow(box(I("0")), box(F("0.5"))); }), "0.0");
  EXPECT_EQ(outcome([] { return pow(box(I("5")), box(I("2"))); }), "25");
  EXPECT_EQ(outcome([] { return pow(box(I("5")), box(S("x", 1))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'");
  EXPECT_EQ(outcome([] { return pow(box(I("-3")), box(I("-1"))); }), "-0.3333333333333333");
  EXPECT_EQ(outcome([] { return pow(box(I("-3")), box(S("x", 1))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'int' and 'str'");
  EXPECT_EQ(outcome([] { return pow(box(I("1180591620717411303424")), box(F("0.5"))); }), "34359738368.0");
  EXPECT_EQ(outcome([] { return pow(box(F("1.5")), box(I("2"))); }), "2.25");
  EXPECT_EQ(outcome([] { return pow(box(F("1.5")), box(F("0.5"))); }), "1.224744871391589");
  EXPECT_EQ(outcome([] { return pow(box(F("2.0")), box(I("-1"))); }), "0.5");
  EXPECT_EQ(outcome([] { return pow(box(F("2.0")), box(S("x", 1))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'float' and 'str'");
  EXPECT_EQ(outcome([] { return pow(box(true), box(I("-1"))); }), "1.0");
  EXPECT_EQ(outcome([] { return pow(box(nullptr), box(I("2"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'int'");
  EXPECT_EQ(outcome([] { return pow(box(nullptr), box(F("0.5"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'NoneType' and 'float'");
  EXPECT_EQ(outcome([] { return pow(box(S("ab", 2)), box(I("2"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'");
  EXPECT_EQ(outcome([] { return pow(box(S("ab", 2)), box(S("x", 1))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'str'");
  EXPECT_EQ(outcome([] { return pow(box(B("ab", 2)), box(I("-1"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'int'");
  EXPECT_EQ(outcome([] { return pow(box(B("ab", 2)), box(S("x", 1))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'bytes' and 'str'");
  EXPECT_EQ(outcome([] { return pow(box(tuple(I("1"), I("2"))), box(F("0.5"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'tuple' and 'float'");
  EXPECT_EQ(outcome([] { return pow(box(list<Value>()), box(I("2"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'int'");
  EXPECT_EQ(outcome([] { return pow(box(list<Value>()), box(F("0.5"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'list' and 'float'");
  EXPECT_EQ(outcome([] { return pow(box(Complex{F("1.0"), F("1.0")}), box(I("-1"))); }), "(0.5-0.5j)");
  EXPECT_EQ(outcome([] { return pow(box(Complex{F("1.0"), F("1.0")}), box(S("x", 1))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'complex' and 'str'");
  EXPECT_EQ(outcome([] { return pow(box(dict<Value, Value>(box(I("1")), box(I("2")))), box(I("-1"))); }), "TypeError: unsupported operand type(s) for ** or pow(): 'dict' and 'int'");
}

}  // namespace
}  // namespace krait::testing
