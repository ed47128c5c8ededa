#pragma once
namespace dateline { struct DateRule {}; }
